/** A reader for the API in the same thread. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Reader } from '../../../src/api/reader';
import { decodeFile } from '../../../src/decode/index';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { byLabel } from '../../../src/pipeline/label-vectors';
import { loadModel, type Model } from '../../../src/pipeline/model';
import { answerSlice } from '../../../src/records/answer';
import { pictureOf } from '../../../src/worker/picture';

/** @param given instead of the model in `model/` */
export async function inProcessReader(given?: Model): Promise<Reader> {
  const environment = nodeEnvironment();
  const model = given ?? (await loadModel((name) => readFile(join('model', name))));
  return {
    model: async () => ({
      version: packageJson.version,
      hash: model.hash,
      trainingFingerprint: model.manifest.trainingFingerprint,
      preprocessing: model.manifest.preprocessingVersion,
      leastProbability: byLabel(model.thresholds.leastProbability),
    }),
    async *read({ name, bytes }, { companions, planes, signal, pictures }) {
      const sibling = async (wanted: string) => companions.find((other) => other.name === wanted)?.bytes;
      const options = { ...(planes && { planes }), signal, sibling };
      for await (const decoded of decodeFile(name, bytes, environment, options)) {
        if (decoded.kind !== 'slice') yield decoded;
        else {
          const answer = answerSlice(decoded, model);
          yield pictures ? { ...answer, picture: pictureOf(decoded.slice, 1024) } : answer;
        }
      }
    },
  };
}
