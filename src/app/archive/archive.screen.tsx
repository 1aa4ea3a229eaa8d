import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArchiveTrouble } from '../../i18n/codes';
import { leftToRight } from '../../i18n/isolate';
import { takeInFound } from '../intake/intake';
import { policy } from '../state/policy';
import { goInstead, hrefs } from '../state/route';
import { useStore } from '../state/store';
import { archiveRoot } from './archive-root';
import { ArchiveError, type ArchiveStudy, type Criteria, searchStudies } from './dicom-web';
import { fetchStudy } from './fetch-study';
import { useArchiveWords } from './words';
import '../ui/progress.css';
import './archive.css';

type Search =
  | { readonly state: 'unasked' | 'searching' }
  | { readonly state: 'failed'; readonly code: ArchiveTrouble }
  | { readonly state: 'found'; readonly studies: readonly ArchiveStudy[]; readonly more: boolean };

interface Opening {
  readonly study: string;
  readonly fetched: number;
  /** Null until the archive has listed the study's images. */
  readonly total: number | null;
}

const EMPTY: Criteria = { patientId: '', patientName: '', from: '', to: '' };

/** Finds a study in the archive beside the app, and opens it. Search results are not kept when the screen is left. */
export default function Archive() {
  const { policy: allowed, state } = useStore(policy);
  const root = archiveRoot(allowed);
  useEffect(() => {
    if (root === null && state !== 'loading') goInstead(hrefs.home);
  }, [root, state]);
  return root === null ? null : <Finder root={root} />;
}

function Finder({ root }: { readonly root: string }) {
  const words = useArchiveWords();
  const [criteria, setCriteria] = useState(EMPTY);
  const [search, setSearch] = useState<Search>({ state: 'unasked' });
  const [opening, setOpening] = useState<Opening | null>(null);
  const [trouble, setTrouble] = useState<{ study: string; code: ArchiveTrouble } | null>(null);
  const asked = useRef(new AbortController());
  useEffect(() => () => asked.current.abort(), []);

  /** Cancels the previous search. */
  const askAnew = () => {
    asked.current.abort();
    asked.current = new AbortController();
    setOpening(null);
    setTrouble(null);
    return asked.current.signal;
  };
  const find = async () => {
    const signal = askAnew();
    setSearch({ state: 'searching' });
    try {
      setSearch({ state: 'found', ...(await searchStudies(root, criteria, signal)) });
    } catch (error) {
      if (!signal.aborted) setSearch({ state: 'failed', code: codeOf(error) });
    }
  };
  const open = async (study: string) => {
    const signal = askAnew();
    const onProgress = (fetched: number, total: number) => setOpening({ study, fetched, total });
    setOpening({ study, fetched: 0, total: null });
    try {
      const found = await fetchStudy(root, study, { signal, onProgress });
      if (!signal.aborted) takeInFound(found);
    } catch (error) {
      if (signal.aborted) return;
      setOpening(null);
      setTrouble({ study, code: codeOf(error) });
    }
  };
  const field = (name: keyof Criteria) => ({
    label: words[name],
    value: criteria[name],
    onChange: (value: string) => setCriteria({ ...criteria, [name]: value }),
  });
  return (
    <section class="archive" aria-labelledby="archive-title">
      <header>
        <h1 id="archive-title" tabIndex={-1}>
          {words.title}
        </h1>
        <p class="soft">{words.lead}</p>
      </header>
      <form
        class="archive__form"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField {...field('patientId')} />
        <TextField {...field('patientName')} />
        <DateField {...field('from')} />
        <DateField {...field('to')} />
        <button type="submit" class="button button--primary">
          {words.search}
        </button>
      </form>
      <p role="status" class="archive__told">
        {search.state === 'searching' && words.searching}
        {search.state === 'found' &&
          (search.studies.length === 0
            ? words.nothing
            : `${words.found(search.studies.length)}${search.more ? `. ${words.more(search.studies.length)}` : ''}`)}
      </p>
      {search.state === 'failed' && <p role="alert">{words.troubles[search.code]}</p>}
      {search.state === 'found' && (
        <ul class="archive__studies">
          {search.studies.map((study) => (
            <li key={study.uid} class="archive__study">
              <Facts study={study} />
              {opening?.study === study.uid ? (
                <Fetching {...opening} onCancel={askAnew} />
              ) : (
                <button
                  type="button"
                  class="button"
                  aria-label={words.opens(study.patientName || words.nameless, study.date)}
                  onClick={() => void open(study.uid)}
                >
                  {words.open}
                </button>
              )}
              {trouble?.study === study.uid && (
                <p role="alert" class="archive__trouble">
                  {words.troubles[trouble.code]}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const codeOf = (error: unknown): ArchiveTrouble => (error instanceof ArchiveError ? error.code : 'refused');

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const TextField = ({ label, value, onChange }: FieldProps) => (
  <label class="archive__field">
    {label}
    <input
      type="text"
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      maxLength={64}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);

const DateField = ({ label, value, onChange }: FieldProps) => (
  <label class="archive__field">
    {label}
    <input
      type="date"
      autocomplete="off"
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);

function Facts({ study }: { readonly study: ArchiveStudy }) {
  const words = useArchiveWords();
  const { patientName, patientId, birthDate, date, description, images } = study;
  const whose = [patientId, birthDate && words.born(leftToRight(birthDate))].filter(Boolean);
  const what = [date, description, images === null ? '' : words.images(images)].filter(Boolean);
  return (
    <p class="archive__facts">
      <b>
        <bdi>{patientName || words.nameless}</bdi>
      </b>
      <Line facts={whose} />
      <Line facts={what} />
    </p>
  );
}

/** Each fact has its own direction: names and descriptions may be in any script. */
function Line({ facts }: { readonly facts: readonly string[] }) {
  return (
    <span class="small soft number">
      {facts.map((fact, i) => (
        <span key={fact}>
          {i > 0 && ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}

function Fetching({ fetched, total, onCancel }: Opening & { readonly onCancel: () => void }) {
  const words = useArchiveWords();
  return (
    <div class="progress archive__fetching">
      <label class="progress__label number">
        {total === null ? words.asking : words.fetching(fetched, total)}
        <progress value={fetched} max={total ?? 1} />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
