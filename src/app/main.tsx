import { render } from 'preact';
import './ui/tokens.css';
import './ui/base.css';
import './ui/button.css';
import { startHistory } from './history/kept';
import { startHalt } from './install/halt';
import { startOffline } from './install/offline';
import { startInstall } from './install/prompt';
import { App } from './shell/app';
import { InLanguage } from './shell/in-language';
import { afterPaint } from './state/frame';
import { startLanguage } from './state/language';
import { loadSettings } from './state/settings';
import { applyTheme } from './state/theme';

applyTheme();
startHalt();
startInstall();
void start();

async function start(): Promise<void> {
  await startLanguage(loadSettings());
  render(
    <InLanguage>
      <App />
    </InLanguage>,
    document.getElementById('app')!,
  );

  startHistory();
  // The page can be seen and used by then; nothing that it needs waits behind the rest.
  afterPaint(() => void startOffline());
}
