import type { Picture, SliceRead } from '../../worker/protocol';
import type { Case, KeptStudy } from '../state/schema';
import { idAt } from './case-id';
import { smallCopy } from './small-picture';

/** @param study if `read` is its key slice */
export function caseOf(
  read: SliceRead,
  name: string,
  when: number,
  id = idAt(when),
  study: KeptStudy | null = null,
): Case {
  const { series: _series, study: _study, placement: _placement, ...provenance } = read.provenance;
  const kept = { ...read, provenance, file: name };
  const answer = study && { study };
  if (!mayNamePatient(read)) {
    return { id, when, name, read: { ...kept, display: smallCopy(read.display) }, ...answer };
  }
  const display = blank(read.display);
  const thumbnail = blank(read.thumbnail);
  const { stages: _stages, ...withoutStages } = kept;
  return {
    id,
    when,
    name,
    read: { ...withoutStages, display, thumbnail, prepared: null },
    ...answer,
    withoutPictures: true,
  };
}

/** The file declares text in its pixels, or letters were found there. */
const mayNamePatient = ({ provenance, quality }: Pick<SliceRead, 'provenance' | 'quality'>): boolean =>
  provenance.warnings.includes('burned-in-annotation') || (quality?.includes('writing') ?? false);

const BLANK_SIDE = 32;

/** A black picture of the same shape. */
function blank({ width, height }: Picture): Picture {
  const scale = Math.min(1, BLANK_SIDE / Math.max(width, height));
  const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  return { width: w, height: h, grey: new Uint8ClampedArray(w * h) };
}
