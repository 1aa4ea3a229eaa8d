/**
 * The reading worker: everything heavy happens here, away from the page. It reads one file at a time and sends back its
 * slices as they are read.
 */
import { decodeFile } from '../decode/index';
import { readable } from '../decode/pictures';
import { browserEnvironment } from '../decode/platform/browser';
import type { DecodedSlice } from '../decode/types';
import { occlude } from '../pipeline/explain/occlusion/occlude';
import { FEATURES } from '../pipeline/findings/findings';
import { checkedModel, ModelError, messageOf } from './model';
import type {
  ForeignRequest,
  OccludeRequest,
  Outcome,
  ReadRequest,
  Reply,
  Request,
  ShapeRequest,
  SliceRead,
} from './protocol';
import { readDecoded } from './read-decoded';
import { shareOf } from './share';
import { keepTried, triedBefore, tryChanges } from './tried';

declare const self: DedicatedWorkerGlobalScope;

/** Size of a picture or a file after which the worker is restarted: engines free memory late, and not all of it. */
const HEAVY_PIXELS = 16 * 1024 * 1024;
const HEAVY_BYTES = 256 * 1024 * 1024;

/** Requests in progress, to be told when they are no longer wanted. */
const running = new Map<number, { aborted: boolean }>();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.type === 'read') void answer(data);
  else if (data.type === 'occlude') void runOcclusion(data);
  else if (data.type === 'foreign') void findForeign(data);
  else if (data.type === 'shape') void measure(data);
  else {
    const signal = running.get(data.id);
    if (signal) signal.aborted = true;
  }
};

async function answer(request: ReadRequest): Promise<void> {
  const { id, file, companions, place } = request;
  const signal = { aborted: false };
  let heavy = false;
  running.set(id, signal);
  try {
    // the model first: without one, no file needs to be opened
    const model = await checkedModel();
    reply({
      type: 'model',
      id,
      model: {
        hash: model.hash,
        trainingFingerprint: model.manifest.trainingFingerprint,
        features: FEATURES,
      },
    });
    const send = async (decoded: DecodedSlice, order: number) => {
      const outcome = readDecoded(await tryChanges(decoded, request.changes), model, request);
      reply({ type: 'outcome', id, order, outcome }, buffersOf(outcome));
    };
    const before = triedBefore(request);
    if (before) return await send(before, 0);
    const sibling = async (name: string) => {
      const found = companions.find((other) => other.name === name);
      return found && bytesOf(found);
    };
    const bytes = await bytesOf(file);
    if (signal.aborted) return;
    const share = shareOf(request);
    const expect = (slices: number) => reply({ type: 'expect', id, slices });
    const wants = (name: string, index: number, count: number) => {
      if (index === 0) expect(count);
      return share.wants(name, index);
    };
    heavy = bytes.length > HEAVY_BYTES;
    const found = decodeFile(file.name, bytes, browserEnvironment, {
      signal,
      sibling,
      wants,
      ...(place !== undefined && { place }),
      planes: request.planes ?? 'readable',
    });
    for await (const decoded of readable(found, model, place)) {
      const order = share.take(decoded.file);
      if (order === null) continue;
      if (decoded.kind === 'refused') {
        reply({ type: 'outcome', id, order, outcome: decoded });
        continue;
      }
      const { slice, provenance } = decoded;
      heavy ||= slice.width * slice.height > HEAVY_PIXELS;
      const slices = provenance.total ?? provenance.count;
      if (slices) expect(slices);
      keepTried(request, decoded);
      await send(decoded, order);
      if (request.only !== undefined) break;
      await breath();
      if (signal.aborted) break;
    }
  } catch (error) {
    reply({ type: 'outcome', id, order: 0, outcome: failure(file.name, error) });
  } finally {
    running.delete(id);
    reply({ type: 'end', id, ...(heavy && { heavy }) });
  }
}

async function runOcclusion({ id, image, label, model: wanted }: OccludeRequest): Promise<void> {
  const signal = { aborted: false };
  running.set(id, signal);
  try {
    const model = await checkedModel();
    if (model.hash !== wanted) return;
    const steps = occlude(model.finder, greyOf(image), label);
    while (!signal.aborted) {
      const step = steps.next();
      if (step.done) {
        reply({ type: 'occluded', id, done: 1, occlusion: step.value });
        return;
      }
      reply({ type: 'occluded', id, done: step.value });
      // a file added meanwhile is read first
      await breath();
    }
  } catch (error) {
    reply({ type: 'outcome', id, order: 0, outcome: failure('', error) });
  } finally {
    running.delete(id);
    reply({ type: 'end', id });
  }
}

async function findForeign({ id, image, model: wanted }: ForeignRequest): Promise<void> {
  try {
    const model = await checkedModel();
    if (model.hash !== wanted) return;
    const { foreignOf } = await import('../pipeline/explain/foreign/foreign-of');
    reply({ type: 'foreign', id, foreign: foreignOf(model.finder, greyOf(image)) });
  } catch (error) {
    reply({ type: 'outcome', id, order: 0, outcome: failure('', error) });
  } finally {
    reply({ type: 'end', id });
  }
}

/** From a picture back to the network's input. */
const greyOf = (image: Uint8ClampedArray): Float32Array => Float32Array.from(image, (grey) => grey / 255);

async function measure({ id, outline, width, height }: ShapeRequest): Promise<void> {
  try {
    const { shapeOf } = await import('./shape');
    reply({ type: 'shape', id, shape: shapeOf(outline, width, height) });
  } catch (error) {
    reply({ type: 'outcome', id, order: 0, outcome: failure('', error) });
  } finally {
    reply({ type: 'end', id });
  }
}

/**
 * Lets messages in. Decoding a volume only awaits its own promises: without this, an abort would be received after its
 * last slice.
 */
const breath = () => new Promise((resolve) => setTimeout(resolve));

class UnreadableFile extends Error {}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new UnreadableFile(messageOf(error));
  }
}

function failure(file: string, error: unknown): Outcome {
  const code =
    error instanceof ModelError
      ? error.code
      : error instanceof UnreadableFile
        ? 'file-unreadable'
        : 'internal';
  return { kind: 'failed', file, code, detail: messageOf(error) };
}

/** Transferred, not copied: the worker no longer needs them. */
function buffersOf({ display, thumbnail, prepared, reading, heat, evidence }: SliceRead): Transferable[] {
  const arrays = [display.grey, display.deep?.stored, thumbnail.grey, prepared?.grey];
  const maps = [heat?.values, evidence?.values, reading.measurements];
  return [...arrays, ...maps].flatMap((array) => (array ? [array.buffer as ArrayBuffer] : []));
}

function reply(message: Reply, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}
