import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { DropAnywhere, ScanProgress } from '../intake/drop';
import { Home } from '../intake/home';
import { useFullPicture } from '../session/full-picture';
import { MANY } from '../session/many';
import { Progress } from '../session/progress';
import { type Session, session } from '../session/session';
import { sheetIn, sheetOf } from '../session/tiles';
import { afterPaint } from '../state/frame';
import { go, hrefs, type Route, route } from '../state/route';
import { useStore } from '../state/store';
import { Announcer } from '../ui/announcer';
import { Boundary } from '../ui/boundary';
import { Icon } from '../ui/icon';
import { later } from '../ui/later';
import { Header } from './header';
import { Notices } from './notices';
import { useSpokenResults } from './spoken-results';
import '../ui/pager.css';
import './app.css';

/** The whole page: header, the screen of the address, and panels. */
export function App() {
  const current = useStore(route).route;
  const state = useStore(session);
  const under = useUnder(current);
  useSpokenResults(state);
  // Loads the result screen early, so that it is there when a file is dropped.
  useEffect(() => afterPaint(() => void loadResult()), []);
  const Panel = PANELS.get(current.screen);
  return (
    <>
      <SkipLinks />
      <Header pick={state.entries.length > 0 || under.screen === 'case'} />
      <Notices />
      <main class="main">
        <Boundary of={hrefOf(under)}>
          <Screen current={under} state={state} />
        </Boundary>
      </main>
      <Boundary of={current.screen}>{Panel && <Panel onClose={() => go(hrefOf(under))} />}</Boundary>
      <ScanProgress />
      <DropAnywhere />
      <Announcer />
    </>
  );
}

/** Buttons, not links, because the address selects the screen. */
function SkipLinks() {
  const { result } = useWords();
  const skip = (to: string) => () => document.querySelector<HTMLElement>(to)?.focus();
  return (
    <div class="skip">
      <button type="button" class="button" onClick={skip('#verdict, .main h1')}>
        {result.skip}
      </button>
      <button type="button" class="button" onClick={skip('.viewer__stage, .main h1')}>
        {result.skipToImage}
      </button>
    </div>
  );
}

/** Panels lie over the screen from which they were opened: returns that screen. */
function useUnder(current: Route): Route {
  const [under, setUnder] = useState<Route>({ screen: 'home' });
  const panel = PANELS.has(current.screen);
  useEffect(() => {
    if (!panel) setUnder(current);
  }, [current, panel]);
  return panel ? under : current;
}

const hrefOf = (at: Route) =>
  at.screen === 'slice' || at.screen === 'study' || at.screen === 'case'
    ? hrefs[at.screen](at.id)
    : hrefs[at.screen];

// The first screen needs none of these; they are loaded by the time a file has been read.
const loadResult = () => import('../slice/result').then(({ Result }) => Result);
const Result = later(loadResult);
const List = later(() => import('../list/list').then(({ List }) => List));
const KeptCase = later(() => import('../series/kept-case').then(({ KeptCase }) => KeptCase));
const Evidence = later(() =>
  import('../evidence/evidence-screen').then(({ EvidenceScreen }) => EvidenceScreen),
);
const FirstRead = later(() => import('../clinic/first-read').then(({ FirstRead }) => FirstRead));
const Sheet = later(() => import('../sheet/sheet').then(({ Sheet }) => Sheet));
const Study = later(() => import('../series/study').then(({ Study }) => Study));

/** By name, from files `FEATURE/NAME.screen.tsx` or `FEATURE/NAME.panel.tsx`. */
const byName = <P extends object>(files: Readonly<Record<string, () => Promise<ComponentType<P>>>>) =>
  new Map(Object.entries(files).map(([path, load]) => [path.split(/[/.]/).at(-3), later(load)] as const));

/** The screens whose address is only a name. */
const SCREENS = byName<object>(import.meta.glob('../*/*.screen.tsx', { import: 'default' }));

/** Those that are shown over the screen from which they were opened. */
const PANELS = byName<{ onClose: () => void }>(import.meta.glob('../*/*.panel.tsx', { import: 'default' }));

function Screen({ current, state: { entries, batch } }: { current: Route; state: Session }) {
  const Component = SCREENS.get(current.screen);
  if (Component) return <Component />;
  if (current.screen === 'case') return <KeptCase id={current.id} />;
  if (current.screen === 'evidence') return <Evidence part={current.id} />;
  const slice = current.screen === 'slice' || current.screen === 'study';
  const entry = slice ? entries.find(({ id }) => id === current.id) : undefined;
  if (entry && current.screen === 'study') {
    return <Study {...{ entry, entries, batch }} answered={current.answered ?? false} />;
  }
  if (entry) return <Slice id={entry.id} entries={entries} batch={batch} />;
  if (entries.length === 0) return <Home />;
  return (
    <div class="results" data-wide={entries.length > MANY || undefined}>
      <List entries={entries} batch={batch} />
    </div>
  );
}

function Slice({ id, entries, batch }: Pick<Session, 'entries' | 'batch'> & { id: string }) {
  const { result } = useWords();
  const index = entries.findIndex((entry) => entry.id === id);
  const { entry, missing } = useFullPicture(entries[index]);
  const sheet = sheetIn(entry);
  const from = sheetOf(entry, entries);
  const [before, after] = [entries[index - 1], entries[index + 1]];
  return (
    <>
      {entries.length > 1 && (
        <nav class="pager" aria-label={result.all(entries.length)}>
          <a class="button button--plain" href={hrefs.home}>
            <Icon name="back" /> {result.all(entries.length)}
          </a>
          {entry.outcome?.kind === 'reading' && entry.outcome.provenance.series && (
            <a class="button button--plain" href={hrefs.study(entry.id)}>
              {result.series}
            </a>
          )}
          {from && (
            <a class="button button--plain" href={hrefs.slice(from.id)}>
              {result.sheet}
            </a>
          )}
          {before && (
            <a class="button button--plain" href={hrefs.slice(before.id)}>
              {result.previous}
            </a>
          )}
          {after && (
            <a class="button button--plain" href={hrefs.slice(after.id)}>
              {result.next}
            </a>
          )}
        </nav>
      )}
      {batch && batch.expected > 1 && <Progress {...batch} />}
      <FirstRead entry={entry}>
        {sheet ? (
          <Sheet {...{ entry, sheet, entries }} note={missing ? result.smallCopy : undefined} />
        ) : (
          <Result
            entry={entry}
            note={missing ? result.smallCopy : undefined}
            onPrevious={before && (() => go(hrefs.slice(before.id)))}
            onNext={after && (() => go(hrefs.slice(after.id)))}
          />
        )}
      </FirstRead>
    </>
  );
}
