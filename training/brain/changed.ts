import { normal } from '../../src/evaluation/random';
import { type Picture, WORKING_SIZE } from '../../src/pipeline/brain/thumbnail';
import { resample } from '../../src/pipeline/image/resample';
import { seeded } from '../net/random';
import { stripped } from './made/brains';
import { edge, look, type View } from './perturb';
import { echoPlanar, highField } from './scanners';

type Change = (picture: Picture) => Picture;

/**
 * Changes that a brain may have gone through before it reaches the app: one at a time, and always the same for one
 * brain.
 */
export const CHANGED: Readonly<Record<string, Change>> = {
  'rotated by 20 degrees': seen({ degrees: 20 }),
  'rotated by 90 degrees': seen({ degrees: 90 }),
  'upside down': seen({ degrees: 180 }),
  'a tenth cut off each side': seen({}, 0.8),
  'a fifth cut off each side': seen({}, 0.6),
  'padded to twice the side': seen({}, 2),
  'on white': seen({ outside: 1 }, 1.3),
  'a third of the pixels': coarse,
  'gamma 0.6': mapped((v) => v ** 0.6),
  'gamma 1.7': mapped((v) => v ** 1.7),
  'the window darker by half': mapped((v) => Math.max(0, 2 * v - 1)),
  'the window brighter by half': mapped((v) => Math.min(1, 2 * v)),
  'noise of 5 %': noisy,
  'skull stripped': (picture) => squareStripped(picture),
  'as by echo-planar imaging': (picture) => echoPlanar(picture, seeded(picture.width, picture.height)),
  'as at 7 tesla': (picture) => highField(picture, seeded(picture.width, picture.height)),
};

/** On a square canvas that shows `share` of the picture's longer side. */
function seen(view: Partial<View>, share = 1): Change {
  return (picture) => {
    const { width, height } = picture;
    const step = (share * Math.max(width, height)) / WORKING_SIZE;
    return look(picture, {
      ...{ width: WORKING_SIZE, height: WORKING_SIZE, degrees: 0, across: step, down: step },
      ...{ x: width / 2, y: height / 2, outside: edge(picture), ...view },
    });
  };
}

function mapped(map: (v: number) => number): Change {
  return (picture) => ({ ...picture, grey: picture.grey.map(map) });
}

function coarse({ width, height, grey }: Picture): Picture {
  const [w, h] = [Math.max(1, Math.round(width / 3)), Math.max(1, Math.round(height / 3))];
  return { width: w, height: h, grey: resample(grey, width, height, { x: 0, y: 0, width, height }, w, h) };
}

function noisy(picture: Picture): Picture {
  const random = seeded(picture.width, picture.height);
  return { ...picture, grey: picture.grey.map((v) => Math.min(1, Math.max(0, v + 0.05 * normal(random)))) };
}

function squareStripped(picture: Picture): Picture {
  const square = seen({})(picture);
  const grey = stripped(seeded(1), WORKING_SIZE, square.grey);
  return grey === null ? square : { ...square, grey };
}
