import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../session/entry';

interface Props {
  readonly entry: Entry;
  /** False once the slice itself is drawn. */
  readonly shown: boolean;
}

/** The picture at once, where the browser can open it, so that the user sees it while it is being read. */
export function Preview({ entry, shown }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [there, setThere] = useState(false);
  const { file } = entry;
  const picture = shown && file?.type.startsWith('image/') ? file : null;
  useEffect(() => {
    if (!picture) return;
    let left = false;
    void createImageBitmap(picture).then(
      (bitmap) => {
        const target = canvas.current;
        if (!left && target) {
          target.width = bitmap.width;
          target.height = bitmap.height;
          target.getContext('2d')?.drawImage(bitmap, 0, 0);
          setThere(true);
        }
        bitmap.close();
      },
      // The app may read pictures that the browser cannot open.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [picture]);
  if (!picture) return null;
  return (
    <div class="result__preview" data-there={there || undefined} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
