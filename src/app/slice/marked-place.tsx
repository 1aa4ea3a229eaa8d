import type { SliceRead } from '../../worker/protocol';
import { measuredOf } from './measured';
import { useWhyWords } from './why-words';
import './marked-place.css';

/**
 * What a radiologist would say of a lesion: its size, how near the skull it comes, and how it looks. Not how it lies
 * to the midline: the plane is not known, and a sagittal slice has none.
 */
const SAID = ['lesion-width', 'lesion-height', 'lesion-surface-gap', 'lesion-contrast', 'lesion-ring'];

/** The marked place in words, whether or not the tree asks about it. */
export function MarkedPlace({ read }: { read: SliceRead }) {
  const why = useWhyWords();
  const said = measuredOf(read)?.filter(({ feature }) => SAID.includes(feature.id));
  if (!read.reading.lesion || !said) return null;
  return (
    <section class="marked-place" aria-labelledby="marked-place-title">
      <h2 id="marked-place-title">{why.markedPlace}</h2>
      <ul>
        {said.map(({ feature, value }) => (
          <li key={feature.id}>{why.says(feature, value, read.explanation?.ruler ?? null)}</li>
        ))}
      </ul>
      <p class="soft small">{why.spread}</p>
    </section>
  );
}
