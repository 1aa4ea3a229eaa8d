import { useWords } from '../../i18n/words';
import { policy } from '../state/policy';

/** Whether another page shows this one in a frame without being named in the host's policy. */
export function isFramed(): boolean {
  if (window.top === window.self) return false;
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  // Firefox only gives the page that opened this one.
  const from = ancestorOrigins ? [...ancestorOrigins] : [originOf(document.referrer)];
  const { embedding } = policy.get().policy;
  return !from.every((origin) => origin === location.origin || embedding.includes(origin));
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

/** Shown instead of the app: in a hostile frame, users could be tricked into pressing something. */
export function Framed() {
  const { app, name } = useWords();
  return (
    <main class="main">
      <h1>{name}</h1>
      <p>
        <a href={location.href} target="_blank" rel="noopener">
          {app.framed}
        </a>
      </p>
    </main>
  );
}
