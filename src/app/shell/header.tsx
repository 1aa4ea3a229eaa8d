import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { offline } from '../install/states';
import { takeIn } from '../intake/intake';
import { policy } from '../state/policy';
import { hrefs, route } from '../state/route';
import { useStore } from '../state/store';
import { setTheme, THEMES, theme } from '../state/theme';
import { Icon } from '../ui/icon';
import { Pick } from '../ui/pick';
import { LanguageMissing, LanguagePicker } from './language-picker';
import { Mark } from './mark';
import './header.css';

/**
 * At the top of every screen. Without `pick` the buttons for opening files are left out: the first screen has larger
 * ones.
 */
export function Header({ pick }: { pick: boolean }) {
  const { app, name } = useWords();
  return (
    <header class="header">
      <a class="header__home" href={hrefs.home} aria-label={app.home}>
        <Mark /> <span class="header__name">{name}</span>
      </a>
      <OfflinePill />
      <Menu />
      {pick && <Pick label={app.open} icon="open" primary onFiles={takeIn} />}
      <LanguageMissing />
    </header>
  );
}

/** A row of links where there is room; on a phone a menu under one button. */
function Menu() {
  const { app } = useWords();
  const { archive } = useStore(policy).policy;
  const [open, setOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => route.subscribe(() => setOpen(false)), []);
  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    const { signal } = controller;
    const outside = ({ target }: Event) => !nav.current?.contains(target as Node) && setOpen(false);
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      nav.current?.querySelector<HTMLElement>('.menu__toggle')?.focus();
    };
    addEventListener('pointerdown', outside, { signal });
    addEventListener('focusin', outside, { signal });
    addEventListener('keydown', leave, { signal });
    return () => controller.abort();
  }, [open]);
  return (
    <nav ref={nav} class="menu">
      <button
        type="button"
        class="button button--plain button--icon menu__toggle"
        aria-expanded={open}
        aria-controls="menu"
        aria-label={app.menu}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      <div id="menu" class="menu__items" data-open={open || undefined}>
        {archive !== null && (
          <a class="button button--plain" href={hrefs.archive}>
            {app.archive}
          </a>
        )}
        <a class="button button--plain" href={hrefs.history}>
          {app.history}
        </a>
        <a class="button button--plain" href={hrefs.clinic}>
          {app.clinic}
        </a>
        <a class="button button--plain" href={hrefs.about}>
          {app.about}
        </a>
        <LanguagePicker />
        <ThemeButton />
      </div>
    </nav>
  );
}

function ThemeButton() {
  const { app } = useWords();
  const { theme: current } = useStore(theme);
  const next = THEMES[(THEMES.indexOf(current) + 1) % THEMES.length];
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

/** Whether the app works without a connection; on a phone only a dot, with text for screen readers. */
function OfflinePill() {
  const words = useWords();
  const { state } = useStore(offline);
  return (
    <p class="offline small" data-state={state} title={words.offline[state]}>
      <span class="offline__words">{words.offline[state]}</span>
    </p>
  );
}
