/** Only the decoders, as the app bundles them: `decodeAt` returns the content of a file, for comparison. */
import { decodeFile } from '../../../src/decode/index';
import { browserEnvironment } from '../../../src/decode/platform/browser';
import { type Asked, summary } from './summary';

declare global {
  interface Window {
    decodeAt(url: string, asked: Asked): Promise<string[]>;
  }
}

window.decodeAt = async (url, { name, options }) => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const found: string[] = [];
  for await (const decoded of decodeFile(name, bytes, browserEnvironment, options)) {
    found.push(await summary(decoded));
  }
  return found;
};
