import { useWords } from '../../i18n/words';
import { offline } from '../install/offline';
import { takeIn } from '../intake/intake';
import { hrefs } from '../state/route';
import { useStore } from '../state/store';
import { setTheme, THEMES, theme } from '../state/theme';
import { Icon } from '../ui/icon';
import { Pick } from '../ui/pick';
import { LanguageNotes, LanguagePicker } from './language-picker';
import { Mark } from './mark';
import './header.css';

/** On top of every screen. `pick` leaves room for the bigger buttons of the first one. */
export function Header({ pick }: { pick: boolean }) {
  const { app, name } = useWords();
  return (
    <header class="header" data-pick={pick || undefined}>
      <a class="header__home" href={hrefs.home} aria-label={app.home}>
        <Mark /> <span class="header__name">{name}</span>
      </a>
      <OfflineState />
      <nav class="header__actions">
        {pick && <Pick label={app.open} icon="open" primary onFiles={takeIn} />}
        <a
          class="button button--plain button--icon"
          href={hrefs.history}
          aria-label={app.history}
          title={app.history}
        >
          <Icon name="history" />
        </a>
        <a
          class="button button--plain button--icon"
          href={hrefs.clinic}
          aria-label={app.clinic}
          title={app.clinic}
        >
          <Icon name="clinic" />
        </a>
        <a
          class="button button--plain button--icon"
          href={hrefs.about}
          aria-label={app.about}
          title={app.about}
        >
          <Icon name="about" />
        </a>
        <LanguagePicker />
        <ThemeButton />
      </nav>
      <LanguageNotes />
    </header>
  );
}

function ThemeButton() {
  const { app } = useWords();
  const { theme: current } = useStore(theme);
  const next = THEMES[(THEMES.indexOf(current) + 1) % THEMES.length]!;
  return (
    <button
      type="button"
      class="button button--plain button--icon"
      aria-label={app.theme(current)}
      title={app.theme(current)}
      onClick={() => setTheme(next)}
    >
      <Icon name={current} />
    </button>
  );
}

function OfflineState() {
  const words = useWords();
  const { state } = useStore(offline);
  return (
    <p class="offline small soft" data-state={state}>
      {state === 'ready' && <Icon name="ready" size={16} />}
      {words.offline[state]}
    </p>
  );
}
