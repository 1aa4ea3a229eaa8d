import { useState } from 'preact/hooks';
import { useWords } from '../../../i18n/words';
import { type ChangeKind, type Changes, isUnchanged, UNCHANGED } from '../../../worker/changes';
import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { hrefs } from '../../state/route';
import { chance } from '../../ui/chance';
import { Panel } from '../../ui/panel';
import { useRobustnessWords } from '../words';
import { ChangeSlider } from './change-slider';
import { Side } from './side';
import { Legend } from './signs';
import { effectOf, KINDS, strengthsOf } from './strengths';
import { useChanged } from './use-changed';
import type { MapKind } from './use-map';
import { useSweep } from './use-sweep';
import './robustness.css';

const MAPS: readonly MapKind[] = ['rests', 'foreign'];

interface Props {
  readonly entry: Entry;
  /** Unchanged. */
  readonly read: SliceRead;
  readonly onClose: () => void;
}

/** The original slice next to the changed one, each with its reading, and the changes at which the reading fails. */
export function Robustness({ entry, read, onClose }: Props) {
  const words = useRobustnessWords();
  const [changes, setChanges] = useState<Changes>(UNCHANGED);
  const [map, setMap] = useState<MapKind | null>(null);
  const changed = useChanged(entry, read, changes);
  const side = Math.max(read.width, read.height);
  const sweep = useSweep(entry, read, side);
  // No effect is shown before the changed slice was read.
  const effect = changed.read === read ? undefined : effectOf(read.reading, changed.read.reading);
  const said = useSaid(read, changed.read);
  const set = (kind: ChangeKind, strength: number | null) => setChanges({ ...changes, [kind]: strength });
  return (
    <Panel title={words.title} wide onClose={onClose}>
      <div class="robustness">
        <div class="robustness__pair">
          <Side title={words.before} read={read} map={map} />
          <Side title={words.after} read={changed.read} map={map} busy={changed.busy} />
          <p class="robustness__said" role="status" data-effect={effect}>
            <strong>{changed.failed ? words.failed : effect ? said : words.unchanged}</strong>
          </p>
        </div>
        <div class="robustness__changes">
          <p class="soft">{words.how}</p>
          {KINDS.map((kind) => (
            <ChangeSlider
              key={kind}
              kind={kind}
              strengths={strengthsOf(kind, side)}
              value={changes[kind]}
              found={sweep.found[kind] ?? null}
              whole={sweep.state === 'done'}
              onChange={(strength) => set(kind, strength)}
            />
          ))}
          {sweep.done > 0 && <Legend />}
          <div class="robustness__tools">
            {sweep.state === 'busy' ? (
              <>
                <label class="robustness__busy small">
                  {words.busy(sweep.done, sweep.all)}
                  <progress value={sweep.done} max={sweep.all} />
                </label>
                <button type="button" class="button" onClick={sweep.stop}>
                  {words.stop}
                </button>
              </>
            ) : (
              <button type="button" class="button button--primary" onClick={sweep.start}>
                {words.sweep}
              </button>
            )}
            {MAPS.map((kind) => (
              <button
                key={kind}
                type="button"
                class="button"
                aria-pressed={map === kind}
                onClick={() => setMap(map === kind ? null : kind)}
              >
                {words[kind]}
              </button>
            ))}
            <button
              type="button"
              class="button button--plain"
              disabled={isUnchanged(changes)}
              onClick={() => setChanges(UNCHANGED)}
            >
              {words.reset}
            </button>
          </div>
          {sweep.state === 'failed' && <p role="alert">{words.failed}</p>}
          <p class="small soft">
            {words.sweepHow} {map && words.mapNotes[map]} <a href={hrefs.evidence}>{words.tests}</a>
          </p>
        </div>
      </div>
    </Panel>
  );
}

/** The effect on the reading, in one sentence. */
function useSaid(before: SliceRead, after: SliceRead): string {
  const { percent } = useWords();
  const words = useRobustnessWords();
  const { label, probabilities, status } = after.reading;
  const effect = effectOf(before.reading, after.reading);
  if (effect === 'rejected' || !label || !probabilities) return words.rejected;
  const now = chance(probabilities[label], percent);
  if (effect === 'other') return words.other(label, now);
  if (effect === 'same' && status === 'uncertain') return words.stillUnsure;
  const was = before.reading.probabilities;
  return words[effect === 'same' ? 'same' : 'unsure'](label, now, was ? chance(was[label], percent) : '');
}
