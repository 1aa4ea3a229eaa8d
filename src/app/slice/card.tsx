import type { ComponentChildren, RefObject } from 'preact';
import { useWords } from '../../i18n/words';
import { takeIn } from '../intake/intake';
import type { Verdict } from '../session/verdict';
import { hrefs } from '../state/route';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { Pick } from '../ui/pick';
import type { Flaw } from './flaws';
import type { Summary } from './summary';
import { useVerdictWords } from './words';
import './card.css';

interface Props {
  readonly verdict: Verdict;
  readonly summary: Summary | null;
  /** Flaws of the picture that may mislead. */
  readonly flaws: readonly Flaw[];
  /** Whether the file's name is shown elsewhere. */
  readonly named: boolean;
  readonly note: string | undefined;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Present where reading again may help. */
  readonly onTryAgain: (() => void) | undefined;
  /** Another way to get an answer where there is none. */
  readonly tool?: ComponentChildren;
}

/** The answer at a glance: what, how likely, one sentence of reason, where, how large, and one line of caution. */
export function Card({ verdict, summary, flaws, named, note, heading, onTryAgain, tool }: Props) {
  const { card, warnings } = useVerdictWords();
  return (
    <CardFace
      kind={verdict.kind}
      lead={<bdi class={named ? undefined : 'result__file'}>{verdict.lead}</bdi>}
      headline={verdict.headline}
      heading={heading}
      sure={summary && <Sureness summary={summary} uncertain={verdict.kind === 'uncertain'} />}
    >
      {summary && <Bar summary={summary} all={verdict.kind === 'uncertain'} />}
      {summary && <Reason summary={summary} kind={verdict.kind} where={[]} />}
      {verdict.details.map((text) => (
        <p key={text} class={summary ? 'small soft' : 'card__reason'}>
          {text}
        </p>
      ))}
      {summary?.marked && <Facts summary={summary} />}
      {summary?.dissent && <Dissent dissent={summary.dissent} />}
      {note && <p class="small soft">{note}</p>}
      <Caution>
        {verdict.caution} {summary && <a href={hrefs.about}>{card.limits}</a>}
      </Caution>
      {flaws.map(({ code }) => (
        <Caution key={code}>{warnings.of[code]}</Caution>
      ))}
      {!summary && (
        <div class="card__actions">
          {onTryAgain && <TryAgain onTryAgain={onTryAgain} />}
          {tool}
          <Pick label={card.choose} icon="open" primary={!onTryAgain} onFiles={takeIn} />
        </div>
      )}
    </CardFace>
  );
}

interface FaceProps {
  /** Missing while the slice is being read. */
  readonly kind?: Verdict['kind'] | undefined;
  readonly lead: ComponentChildren;
  readonly headline: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Next to the headline: one figure, and what it means. */
  readonly sure?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The layout of every answer, to a slice or a study. */
export function CardFace({ kind, lead, headline, heading, sure, children }: FaceProps) {
  return (
    <section class="card" data-kind={kind} aria-labelledby="verdict">
      <div class="card__top">
        <div>
          <p class="card__lead small soft">{lead}</p>
          <h1 id="verdict" ref={heading} tabIndex={-1} class="card__headline">
            {headline}
          </h1>
        </div>
        {sure}
      </div>
      {children}
    </section>
  );
}

/** One figure next to the headline. */
export function Figure({ figure, children }: { figure: string; children?: ComponentChildren }) {
  return (
    <p class="card__sure">
      <b class="number">{figure}</b>
      {children && <span class="small soft">{children}</span>}
    </p>
  );
}

/** A line that warns of a wrong conclusion. */
export const Caution = ({ children }: { children: ComponentChildren }) => (
  <p class="card__caution">
    <Icon name="uncertain" size={18} />
    <span>{children}</span>
  </p>
);

function TryAgain({ onTryAgain }: { onTryAgain: () => void }) {
  const { result } = useWords();
  return (
    <button type="button" class="button button--primary" onClick={onTryAgain}>
      {result.tryAgain}
    </button>
  );
}

/** One figure, and how often such answers were right. */
function Sureness({ summary, uncertain }: { summary: Summary; uncertain: boolean }) {
  const { percent } = useWords();
  const { card } = useVerdictWords();
  const { ordered, probabilities, right } = summary;
  return (
    <Figure figure={chance(probabilities[ordered[0]], percent)}>
      {uncertain ? (
        card.guess(ordered[0])
      ) : right ? (
        <a href={hrefs.evidence}>{card.right(right)}</a>
      ) : (
        card.otherModel
      )}
      {right && !uncertain && <span class="visually-hidden"> {card.inTests(right)}</span>}
    </Figure>
  );
}

/** All four probabilities as one bar, with the numbers that are not shown above. */
function Bar({ summary, all }: { summary: Summary; all: boolean }) {
  const { percent, listed } = useWords();
  const { names } = useVerdictWords();
  const { ordered, probabilities } = summary;
  const text = (label: (typeof ordered)[number]) => chance(probabilities[label], percent);
  return (
    <>
      <div
        class="stack"
        role="img"
        aria-label={listed(ordered.map((label) => `${names[label]} ${text(label)}`))}
      >
        {ordered.map((label, rank) => (
          <i key={label} data-rank={rank} style={{ flexGrow: Math.max(0.002, probabilities[label]) }} />
        ))}
      </div>
      <ul class="stack__legend small soft number" aria-hidden="true">
        {ordered.map((label, rank) =>
          rank === 0 && !all ? null : (
            <li key={label} data-rank={rank}>
              <b>{text(label)}</b> {names[label]}
            </li>
          ),
        )}
      </ul>
    </>
  );
}

interface ReasonProps {
  readonly summary: Summary;
  readonly kind: Verdict['kind'];
  /** Said in the sentence; empty where it stands below. */
  readonly where?: Summary['where'];
}

/** A sentence made from the findings: what there is, and what it looks like. */
export function Reason({ summary, kind, where = summary.where }: ReasonProps) {
  const { card } = useVerdictWords();
  const { size, reasons, ordered } = summary;
  const parts = kind === 'none' ? card.nothing() : card.reason(size, where, reasons);
  return (
    <p class="card__reason">
      <Parts parts={parts} />
      {kind === 'uncertain' && (
        <>
          {' '}
          <Parts parts={card.could(ordered[0], ordered[1])} />
        </>
      )}
    </p>
  );
}

const Parts = ({ parts: [before, strong, after] }: { parts: readonly [string, string, string] }) => (
  <>
    {before}
    {strong && <strong>{strong}</strong>}
    {after}
  </>
);

/** That not both readers say the same, in one line. */
export function Dissent({ dissent: { reader, says } }: { dissent: NonNullable<Summary['dissent']> }) {
  const { card } = useVerdictWords();
  return (
    <p class="card__dissent">
      <Icon name="uncertain" size={16} />
      <span>{card.dissent[reader](says)}</span>
    </p>
  );
}

function Facts({ summary: { where, extent } }: { summary: Summary }) {
  const { card } = useVerdictWords();
  return (
    <p class="card__facts small soft">
      {where.length > 0 && (
        <span>
          {card.where} <b>{card.place(where)}</b>
        </span>
      )}
      {extent !== null && (
        <span>
          {card.size}{' '}
          <b class="number">
            {typeof extent === 'number' ? card.ofHead(extent) : card.millimetres(extent.width, extent.height)}
          </b>
        </span>
      )}
    </p>
  );
}
