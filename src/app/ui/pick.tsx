import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon';

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly primary?: boolean;
  /** Chooses a folder with all its content, where the browser supports it. */
  readonly folder?: boolean;
  /** Takes a photograph with the rear camera. */
  readonly camera?: boolean;
  readonly onFiles: (files: File[]) => void;
}

/** A button that opens the device's file chooser. Any file may be chosen: its type is recognised by its content. */
export function Pick({ label, icon, primary = false, folder = false, camera = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={`button ${primary ? 'button--primary' : ''}`}
        onClick={() => input.current?.click()}
      >
        <Icon name={icon} /> {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        {...(camera ? { accept: 'image/*', capture: 'environment' } : { multiple: true })}
        {...(folder && { webkitdirectory: true })}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          currentTarget.value = '';
          onFiles(files);
        }}
      />
    </>
  );
}

export const canPickFolders = () => 'webkitdirectory' in HTMLInputElement.prototype;

/**
 * Whether a file input can take a photograph. Browsers that would show a file list instead (all on desktops) do not
 * know the attribute. A device that knows it may still have no camera.
 */
export function useCamera(): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (!('capture' in HTMLInputElement.prototype)) return;
    let shown = true;
    void hasCamera().then((has) => shown && setThere(has));
    return () => {
      shown = false;
    };
  }, []);
  return there;
}

/** Where the browser does not say, a camera is assumed. */
async function hasCamera(): Promise<boolean> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    return true;
  }
}
