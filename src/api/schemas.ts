/** JSON Schemas of the API's answers (2020-12, as in OpenAPI 3.1). Tests compare them with the types. */

import { LABEL_NAMES, LABELS, NONE } from '../pipeline/labels';

const nullable = <T extends object>(schema: T) => ({ anyOf: [schema, { type: 'null' }] }) as const;
const object = <P extends Readonly<Record<string, unknown>>>(properties: P, description?: string) => ({
  type: 'object' as const,
  ...(description !== undefined && { description }),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = <T extends object>(items: T, description?: string) => ({
  type: 'array' as const,
  items,
  ...(description !== undefined && { description }),
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const fraction = (description: string) => ({ type: 'number', minimum: 0, maximum: 1, description }) as const;
const count = (description: string) => ({ type: 'integer', minimum: 0, description }) as const;
const text = (description: string) => ({ type: 'string', description }) as const;
const hash = (description: string) => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description }) as const;

const PLANE = { type: 'string', enum: ['axial', 'coronal', 'sagittal', 'oblique'] };
const POINT = {
  type: 'array',
  items: fraction('across, then down, of the image as the file stores it'),
  minItems: 2,
  maxItems: 2,
};
const ANSWER = {
  label: nullable({
    ...ref('Label'),
    description: 'The most probable class, whenever there are probabilities',
  }),
  probabilities: nullable(ref('Probabilities')),
};

export const SCHEMAS = {
  Label: { type: 'string', enum: [...LABELS] },
  Probabilities: object(
    Object.fromEntries(
      LABELS.map((label) => [
        label,
        fraction(`of ${LABEL_NAMES[label]}${label === NONE ? '; says nothing of other diseases' : ''}`),
      ]),
    ),
    'Calibrated; they sum to 1',
  ),
  Reading: object(
    {
      file: text('Name of the file as it was sent; "#12" for a slice of several, "outer.zip/inner" in a zip'),
      status: {
        type: 'string',
        enum: ['read', 'uncertain', 'rejected', 'error'],
        description:
          'read: an answer. uncertain: shown, but not to be relied on. rejected: no readable brain MR slice. ' +
          'error: the file could not be opened',
      },
      ...ANSWER,
      lesion: nullable(ref('Lesion')),
      reason: nullable(text('One sentence; null exactly when the status is "read"')),
      warnings: list(text('A sentence or two'), 'What is worth knowing of the image'),
      reasonCode: nullable(text('The reason for programs: "low-confidence", "not-brain-mri", ...')),
      outline: nullable(
        list(POINT, 'The largest closed line around the lesion; the last point is joined to the first'),
      ),
      findings: nullable({
        type: 'object',
        additionalProperties: { type: 'number' },
        description: 'Measurements of the most suspicious place, by name',
      }),
      readers: nullable(ref('Readers')),
    },
    'What is said of one image; the same as a line of `npm run classify`',
  ),
  Lesion: object(
    {
      x: fraction('left side of the box, in fractions of the image, as the file stores it, from its left'),
      y: fraction('upper side of the box, in fractions of the image from its top'),
      width: fraction('width of the box'),
      height: fraction('height of the box'),
      score: fraction('how sure it is that something is there'),
    },
    'Where a lesion seems to be; where an answer is uncertain, the most suspicious place',
  ),
  Readers: object(
    { network: ref('Label'), findings: ref('Label') },
    'What each of the two readers alone would name',
  ),
  Series: object(
    {
      series: { type: 'integer', minimum: 1, description: 'The number of the series in this answer' },
      plane: nullable(PLANE),
      sequence: nullable(text('Coarse name of the contrast: "T1", "FLAIR", ...')),
      spacingMm: nullable({
        type: 'number',
        description: 'Millimetres between the centres of neighbouring slices',
      }),
      slices: count('How many slices there are'),
      read: count('How many of them have the status "read"'),
      status: { type: 'string', enum: ['read', 'uncertain', 'rejected'] },
      ...ANSWER,
      lesions: list(ref('SeriesLesion'), 'The surest first'),
      suspicious: list(text('Name of a file'), 'Up to five slices, the most suspicious first'),
      files: list(text('Name of a file'), 'All slices in their order along the stack'),
      reason: nullable(text('One sentence; null exactly when the status is "read"')),
    },
    'What is said of all slices of one direction and contrast together',
  ),
  SeriesLesion: object({
    files: list(text('Name of a file'), 'The slices that show it, in order'),
    peak: text('The slice where it is surest'),
    score: fraction('how sure it is there'),
    extentMm: object({
      width: nullable({ type: 'number' }),
      height: nullable({ type: 'number' }),
      depth: nullable({ type: 'number' }),
    }),
    volumeMl: nullable({ type: 'number', description: 'Null where the files do not tell their spacing' }),
    cut: {
      type: 'boolean',
      description: 'The stack ends or has a hole at the lesion: there may be more of it',
    },
  }),
  Model: object(
    {
      version: text('Version of the program'),
      hash: hash("SHA-256 of the model's manifest: the model's name"),
      trainingFingerprint: hash('SHA-256 of what the model was trained from'),
      preprocessing: { type: 'integer', description: 'Version of the preparation of slices' },
      leastProbability: {
        ...ref('Probabilities'),
        description: 'Below that of its class, an answer is uncertain',
      },
    },
    'The program and the model that answer',
  ),
  Readings: object({
    model: ref('Model'),
    readings: list(ref('Reading'), 'One an image, in the order of the files'),
  }),
  Studies: object({
    model: ref('Model'),
    readings: list(ref('Reading'), 'One an image, in the order of the files'),
    series: list(ref('Series'), 'Pictures (PNG, JPEG, ...) name no series and are in none'),
  }),
  Health: object({
    status: { type: 'string', enum: ['ok'] },
    running: count('Requests being served'),
    waiting: count('Requests that wait for room'),
  }),
  Problem: object(
    {
      type: { type: 'string', format: 'uri' },
      title: text('The kind of problem'),
      status: { type: 'integer' },
      code: text('The kind of problem, for programs'),
      detail: text('What is wrong and what to do; never holds text of the request'),
    },
    'RFC 9457',
  ),
} as const;
