import { useStore } from '../state/store';
import { discardReceived, openReceived, received } from './received';
import { useInstallWords } from './words';

/** File names shown; the others are only counted. */
const TOLD = 3;

/** Files shared by another app: the user decides whether to open or discard them. */
export function SharedFiles() {
  const { shared } = useInstallWords();
  const { files } = useStore(received);
  if (files.length === 0) return null;
  const rest = files.length - TOLD;
  return (
    <div class="notice" role="alert">
      <div class="notice__text">
        <p>{shared.title(files.length)}</p>
        <p class="small">
          {files.slice(0, TOLD).map(({ name }, index) => (
            <>
              {index > 0 && ', '}
              <bdi key={name}>{name}</bdi>
            </>
          ))}{' '}
          {rest > 0 && shared.more(rest)}
        </p>
        <p class="small soft">{shared.text}</p>
      </div>
      <button type="button" class="button" onClick={() => void openReceived()}>
        {shared.open}
      </button>
      <button type="button" class="button" onClick={() => void discardReceived()}>
        {shared.discard}
      </button>
    </div>
  );
}
