/** The REST API inside a page: it reads with the page's own workers. */
import { createApi } from '../../api/app';
import { Problem } from '../../api/problem';
import type { Reader } from '../../api/reader';
import { byLabel } from '../../pipeline/label-vectors';
import type { ModelAbout } from '../../records/about';
import { reader as pool } from '../session/session';

const toFile = ({ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }) => new File([bytes], name);

const pageReader: Reader = {
  model,
  async *read(upload, { signal, companions, planes = 'axial', pictures }) {
    const options = { signal, companions: companions.map(toFile), planes };
    for await (const { outcome } of pool.read(toFile(upload), options)) {
      if (outcome.kind === 'failed') {
        // The app has a sentence for each failure; a program needs only one.
        yield {
          kind: 'failed',
          file: outcome.file,
          message: 'The app could not read here; reload its page.',
        };
      } else if (outcome.kind === 'refused') yield outcome;
      else yield pictures ? { ...outcome, picture: outcome.display } : outcome;
    }
  },
};

async function model(): Promise<ModelAbout> {
  const [about, manifest, thresholds] = await Promise.all(
    ['version.json', 'model/manifest.json', 'model/thresholds.json'].map(fetchJson),
  );
  return {
    version: about.version,
    hash: about.model,
    trainingFingerprint: manifest.trainingFingerprint,
    preprocessing: about.preprocessing,
    leastProbability: byLabel(thresholds.leastProbability),
  };
}

/** The model's files are named by its hash, so that a page of an older version never gets those of a newer one. */
async function fetchJson(path: string) {
  const hash = import.meta.env.MODEL_HASH;
  const response = await fetch(path.startsWith('model/') && hash ? `${path}?${hash}` : path).catch(
    () => null,
  );
  if (!response?.ok)
    throw new Problem('no-model', 'Open the app while connected, so that it is stored as a whole.');
  return response.json();
}

const app = createApi({ reader: pageReader, base: new URL('./', location.href).pathname });

export const mounted = (request: Request): Promise<Response> => Promise.resolve(app.fetch(request));
