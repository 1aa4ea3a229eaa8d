/**
 * A thread that reads files for the API, one at a time. Each image is requested by itself, so that reading can be
 * stopped.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeFile } from '../../decode/index';
import { readable } from '../../decode/pictures';
import { nodeEnvironment } from '../../decode/platform/node';
import type { DecodeOptions } from '../../decode/types';
import { loadModel, type Model } from '../../pipeline/model';
import { answerSlice } from '../../records/answer';
import { pictureOf } from '../../worker/picture';
import type { Read } from '../reader';
import type { Upload } from '../uploads';

export interface ReadingRequest {
  readonly upload: Upload;
  readonly companions: readonly Upload[];
  readonly planes: DecodeOptions['planes'];
  readonly pictures: boolean;
}

/** The next image of the last file requested; null after its last image. */
export type ReadingReply = Read | null;

/** Pixels a side of a picture that goes with a reading. */
const PICTURE_SIDE = 1024;

const environment = nodeEnvironment();
const model: Promise<Model> = loadModel((name) => readFile(join(workerData as string, name)));
let current: AsyncGenerator<Read, void, undefined> | undefined;

async function* readsOf(request: ReadingRequest): AsyncGenerator<Read, void, undefined> {
  const { upload, companions, planes, pictures } = request;
  const sibling = async (name: string) => companions.find((other) => other.name === name)?.bytes;
  const options = { ...(planes && { planes }), sibling };
  const found = decodeFile(upload.name, upload.bytes, environment, options);
  for await (const decoded of readable(found, model)) {
    if (decoded.kind !== 'slice') {
      yield decoded;
      continue;
    }
    const answer = answerSlice(decoded, await model);
    const { width, height, grey } = pictures
      ? pictureOf(decoded.slice, PICTURE_SIDE)
      : { width: 0, height: 0, grey: null };
    yield grey && answer.kind === 'reading' ? { ...answer, picture: { width, height, grey } } : answer;
  }
}

parentPort?.on('message', async (request: ReadingRequest | 'next' | 'stop') => {
  if (request === 'stop') {
    await current?.return();
    current = undefined;
    parentPort?.postMessage(null);
    return;
  }
  if (request !== 'next') current = readsOf(request);
  const next = await current?.next();
  const reply: ReadingReply = next?.value ?? null;
  parentPort?.postMessage(reply);
});
