import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { greyCanvas } from '../../ui/grey-canvas';
import type { CropFrame } from './frame';

/** Longest side of the cut-out, in pixels: more is not needed for one slice. */
const MAX_PIXELS = 1024;

/**
 * Cuts out a part of a picture as a new file: at full resolution where the browser can open the original, otherwise
 * from the picture on the screen.
 */
export async function cut(entry: Entry, read: SliceRead, frame: CropFrame): Promise<File> {
  const whole = await wholeOf(entry);
  const source = whole ?? greyCanvas(read.display);
  const [width, height] = [frame.width * source.width, frame.height * source.height];
  const scale = Math.min(1, MAX_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  const [x, y] = [frame.x * source.width, frame.y * source.height];
  context.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height);
  whole?.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser made no picture of the part.');
  return new File([blob], `${entry.name.replace(/\.[^.]*$/, '')} (part).png`, { type: 'image/png' });
}

/** Formats that browsers can open, turned by EXIF orientation, as the decoder does. */
const OPENED = ['jpeg', 'png', 'webp', 'gif', 'bmp'];

async function wholeOf({ file, outcome }: Entry): Promise<ImageBitmap | null> {
  const format = outcome?.kind === 'reading' ? outcome.provenance.format : '';
  if (!file || !OPENED.includes(format) || outcome?.file !== file.name) return null;
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}
