import './shell/no-calls';
import { render } from 'preact';
import './ui/tokens.css';
import './ui/base.css';
import './ui/button.css';
import { startOffline } from './install/offline';
import { startInstall } from './install/prompt';
import { startInactivity } from './session/inactivity';
import { App } from './shell/app';
import { Framed, isFramed } from './shell/framed';
import { InLanguage } from './shell/in-language';
import { afterPaint } from './state/frame';
import { startHalt } from './state/halt';
import { startLanguage } from './state/language';
import { loadPolicy } from './state/policy';
import { loadSettings } from './state/settings';
import { applyTheme } from './state/theme';

applyTheme();
startHalt();
startInstall();
void start();

async function start(): Promise<void> {
  const allowed = loadPolicy();
  await startLanguage(loadSettings());
  // In a frame, the host's policy must be known first.
  if (window.top !== window.self) await allowed;
  const framed = isFramed();
  const root = document.getElementById('app');
  if (root) render(<InLanguage>{framed ? <Framed /> : <App />}</InLanguage>, root);
  if (framed) return;

  startInactivity();
  // Everything that the first screen does not need starts after it has been drawn.
  afterPaint(() => {
    void startOffline();
    void import('./session/leaving').then(({ startLeaving }) => startLeaving());
    void import('./series/keep-studies').then(({ startKeeping }) => startKeeping());
    void import('./api/start').then(({ startApi }) => startApi());
  });
}
