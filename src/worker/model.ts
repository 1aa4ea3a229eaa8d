/** Fetches and checks the model, once. */
import { gunzipSync } from 'fflate';
import { MANIFEST_FILE, ModelMismatch } from '../pipeline/manifest';
import { loadModel, type Model } from '../pipeline/model';
import type { FailureCode } from './protocol';

/** The model could not be loaded. */
export class ModelError extends Error {
  constructor(
    readonly code: Extract<FailureCode, 'model-missing' | 'model-mismatch'>,
    detail: string,
  ) {
    super(detail);
    this.name = 'ModelError';
  }
}

let model: Promise<Model> | null = null;

/**
 * The model, checked for consistency and against this version of the pipeline. A failure is not cached, since the
 * connection may be back for the next file.
 *
 * @throws ModelError
 */
export function checkedModel(): Promise<Model> {
  model ??= fetchModel().catch((error: unknown) => {
    model = null;
    throw error instanceof ModelError ? error : new ModelError('model-mismatch', messageOf(error));
  });
  return model;
}

/**
 * Hash of the model that this code was built with; absent in development, where the model may be retrained meanwhile.
 */
const BUILT_WITH: string | undefined = import.meta.env.MODEL_HASH;

/** The built worker is in `assets/`, next to the model's folder, wherever the app is served. */
const FOLDER = import.meta.env.PROD ? '../model/' : '/model/';

/** Addresses contain the model's hash: a page of an older version never gets a newer model from the service worker. */
const addressOf = (name: string) =>
  new URL(`${FOLDER}${name}${BUILT_WITH ? `?${BUILT_WITH}` : ''}`, location.href).href;

async function fetchModel(): Promise<Model> {
  const found = await loadModel(fetchBytes);
  // without a service worker, the server may have been updated while the page was open
  if (BUILT_WITH && found.hash !== BUILT_WITH) {
    throw new ModelMismatch(MANIFEST_FILE, 'other-version', 'is of another version of this page');
  }
  return found;
}

/** The build compresses the weights (scripts/vite/model-files.ts). */
const isPacked = (name: string) => import.meta.env.PROD && name.endsWith('.bin');

async function fetchBytes(name: string): Promise<Uint8Array> {
  const url = addressOf(name);
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new ModelError('model-missing', messageOf(error));
  }
  if (!response.ok) throw new ModelError('model-missing', `${response.status} ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return isPacked(name) ? gunzipSync(bytes) : bytes;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
