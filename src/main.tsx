import { render } from 'preact';
import './screens/tokens.css';
import './screens/base.css';
import './screens/parts/button.css';
import { App } from './screens/app/app';
import { InLanguage } from './screens/app/in-language';
import { startHalt } from './store/copy/halt';
import { startInstall } from './store/copy/install';
import { afterPaint } from './store/frame';
import { startHistory } from './store/history';
import { startLanguage } from './store/language';
import { startOffline } from './store/offline';
import { loadSettings } from './store/settings';
import { applyTheme } from './store/theme';

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
