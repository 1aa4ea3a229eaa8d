import type { WarningCode } from './types';

/** What is worth knowing of a slice that could be read, in English: a sentence or two a code. */
export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  'burned-in-annotation':
    'The file says there is writing on the picture. It may name the patient: look before you share it.',
  incomplete: 'The file ends too early. What is missing was not read.',
  lossy: 'Compressed with loss: fine detail is gone.',
  shrunk:
    'The picture is very large. It was made smaller, to an eighth of its width and height, and read so.',
  'first-frame-only': 'The file is an animation. Only its first picture was read.',
  'first-volume-only': 'The file holds several volumes. Only the first was read.',
  'no-modality': 'The file does not say that it is MRI.',
  'no-orientation': 'The file does not say how the head lay. The plane is a guess.',
  'no-meta-header': 'The beginning of the file is missing. How it is stored was guessed.',
  'no-window': 'The file does not say how bright to show it. Brightness was set from its values.',
  'no-spacing': 'The file does not say how large a pixel is. Millimetres are unknown.',
  inverted: 'The picture was black for white, as a negative is. It was turned before it was read.',
  'white-surround': 'The picture lay on a white page. The page was made black before it was read.',
  turned: 'The file stores the picture turned or mirrored. It is shown upright, as radiologists look at it.',
  contradiction:
    'The header of the file says other things of the pixels than they are. They were read as what they are: compare with another viewer.',
  'trailing-bytes': 'The file goes on after its image. What follows was left out.',
  'window-hides':
    'In the brightness that the file asks for, much of the head cannot be seen. Brightness was set from its values.',
  'implausible-spacing':
    'The size that the file gives for a pixel cannot be right. Nothing is given in millimetres.',
  'secondary-capture':
    'The file is a copy of a picture (secondary capture). It does not say that it is MRI, and what the copy left out is not seen.',
  'nonstandard-header':
    'The header of the file is not written as the DICOM standard says. It was read as it seems to be meant.',
};
