import type { WarningCode } from './types';

/** Warnings about a slice that could be read, in English: one or two sentences for each code. */
export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  'burned-in-annotation':
    'The file says there is writing on the picture. It may name the patient: look before you share it.',
  incomplete: 'The file ends too early. What is missing was not read.',
  lossy: 'Compressed (JPEG): fine detail is lost.',
  'perhaps-lossy': 'Compressed (WebP or AVIF): fine detail may be lost.',
  shrunk:
    'The picture is very large. It was reduced to an eighth of its width and height before it was read.',
  'first-frame-only': 'The file is an animation. Only its first picture was read.',
  'first-volume-only': 'The file holds several volumes. Only the first was read.',
  'no-modality': 'The file does not say that it is MRI.',
  'no-orientation': 'The file does not say how the head lay. The plane is a guess.',
  'no-meta-header': 'The beginning of the file is missing. Its encoding was guessed.',
  'no-window': 'The file gives no window. One was set from the pixel values.',
  'no-spacing': 'The file gives no pixel size. Lengths in millimetres are unknown.',
  inverted: 'The picture was a negative. It was inverted before it was read.',
  'white-surround': 'The picture had a white background. This was made black before it was read.',
  turned:
    'The file stores the picture rotated or mirrored. It is shown upright, in the radiological convention.',
  contradiction:
    'The header of the file does not match its pixels. These were read as they are: compare with another viewer.',
  'trailing-bytes': 'The file goes on after its image. What follows was ignored.',
  'window-hides': 'The window in the file hides much of the head. Another was set from the pixel values.',
  'implausible-spacing': 'The pixel size in the file cannot be right. Nothing is given in millimetres.',
  'secondary-capture':
    'The file is a copy of a picture (secondary capture). It does not say that it is MRI, and what the copy left out cannot be seen.',
  'nonstandard-header':
    'The header of the file breaks the DICOM standard. It was read as it seems to be meant.',
};
