import { useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { IS_OWN_MODEL } from '../../pipeline/labels';
import { policy } from '../state/policy';
import { hrefs } from '../state/route';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import { canPickFolders, Pick, useCamera } from '../ui/pick';
import { useTurns } from '../ui/turns';
import { EXAMPLE_CREDITS, EXAMPLES, exampleUrl, openExample, takeIn } from './intake';
import './home.css';

/** The start screen: what the app is, what it is not, how to open files, and examples. */
export function Home() {
  const { home, app, machineMade } = useWords();
  const [failed, setFailed] = useState(false);
  const { archive } = useStore(policy).policy;
  const camera = useCamera();
  // Text first: on a slow connection the pictures would delay it.
  const pictures = useTurns(true, 1) > 0;
  return (
    <section class="home" aria-labelledby="home-title">
      <div class="home__drop">
        <h1 id="home-title" tabIndex={-1}>
          {home.title}
        </h1>
        <p>{home.is}</p>
        <p class="home__not">
          <Icon name="uncertain" />
          <span>
            {home.isNot} <a href={hrefs.about}>{app.about}</a>
          </span>
        </p>
        <p class="home__lead">{home.lead}</p>
        <div class="home__actions">
          <Pick label={home.choose} icon="open" primary onFiles={takeIn} />
          {canPickFolders() && <Pick label={home.folder} icon="folder" folder onFiles={takeIn} />}
          {camera && <Pick label={home.camera} icon="camera" camera onFiles={takeIn} />}
          {archive !== null && (
            <a class="button" href={hrefs.archive}>
              <Icon name="search" /> {home.archive}
            </a>
          )}
        </div>
        <div class="home__examples">
          <p>{home.examples}</p>
          <ul>
            {EXAMPLES.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  class="example"
                  onClick={() => void openExample(name).then((opened) => setFailed(!opened))}
                >
                  <span class="example__well">
                    <img
                      src={pictures ? exampleUrl(name) : undefined}
                      alt=""
                      width="181"
                      height="181"
                      decoding="async"
                    />
                  </span>
                  {home.example[name]}
                </button>
              </li>
            ))}
          </ul>
          {!IS_OWN_MODEL && <p class="soft small">{home.exampleNote}</p>}
          {failed && <p role="alert">{home.exampleFailed}</p>}
        </div>
        <p class="soft small">
          <a href={hrefs.privacy}>{archive === null ? home.private : home.privateArchive}</a> {app.assists}
        </p>
      </div>
      {machineMade && <p class="soft small">{machineMade}</p>}
      <p class="soft small">
        <bdi lang="en">{EXAMPLE_CREDITS.join(' ')}</bdi>
      </p>
    </section>
  );
}
