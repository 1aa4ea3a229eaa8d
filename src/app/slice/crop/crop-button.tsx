import { useState } from 'preact/hooks';
import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { later } from '../../ui/later';
import { useVerdictWords } from '../words';

interface Props {
  readonly entry: Entry;
  readonly read: SliceRead;
}

const Crop = later(() => import('./crop').then(({ Crop }) => Crop));

/** Lets the user cut one slice out of a picture. */
export function CropButton({ entry, read }: Props) {
  const { crop } = useVerdictWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {crop.open}
      </button>
      {open && <Crop entry={entry} read={read} onClose={() => setOpen(false)} />}
    </>
  );
}
