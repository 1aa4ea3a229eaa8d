import type { Share } from '../../i18n/codes';
import { hasBounds, Measured, told } from './table';
import { useEvidenceWords } from './words';

export interface Row {
  readonly id: string;
  readonly name: string;
  /** Written smaller than the name: how many, what kind. */
  readonly note?: string | undefined;
  readonly share: Share | undefined;
  readonly strong?: boolean;
}

/**
 * Shares with their intervals, one row each, with the figure beside it. @param guess share reached by guessing, marked
 * on every row
 */
export function Bars({ rows, guess }: { rows: readonly Row[]; guess?: number }) {
  const words = useEvidenceWords();
  return (
    <ul class="bars">
      {rows.map(({ id, name, note, share, strong }) => (
        <li key={id} data-strong={strong || undefined}>
          <span class="bars__name">
            <bdi>{name}</bdi> {note && <span class="small soft">{note}</span>}
          </span>
          <span class="bars__track" aria-hidden="true">
            {share && <Track share={share} guess={guess} />}
          </span>
          <span class="bars__value">
            <Measured text={told(share, 'share', words)} />
          </span>
        </li>
      ))}
      <li class="bars__axis small soft" aria-hidden="true">
        <span class="bars__track">
          {[0, 0.5, 1].map((at) => (
            <span key={at} class="number">
              {words.percent(at)}
            </span>
          ))}
        </span>
      </li>
    </ul>
  );
}

function Track({ share, guess }: { share: Share; guess: number | undefined }) {
  const at = (value: number) => `${(100 * value).toFixed(2)}%`;
  return (
    <svg width="100%" height="18" aria-hidden="true">
      <line class="bars__ground" x1="0" x2="100%" y1="9" y2="9" />
      {guess !== undefined && <line class="bars__guess" x1={at(guess)} x2={at(guess)} y1="1" y2="17" />}
      {hasBounds(share) && (
        <line class="bars__interval" x1={at(share.low)} x2={at(share.high)} y1="9" y2="9" />
      )}
      <circle class="bars__dot" cx={at(share.value)} cy="9" r="5" />
    </svg>
  );
}
