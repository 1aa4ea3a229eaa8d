/** The OpenAPI document, made from the schemas, the problems and the limits that are in force. */
import { DISCLAIMER } from '../records/about';
import EXAMPLES from './examples.json';
import type { Limits } from './limits';
import { PROBLEM_CODES, type ProblemCode, problemBody } from './problem';
import { SCHEMAS } from './schemas';

export interface DocumentOptions {
  readonly version: string;
  /** Where the API is mounted. */
  readonly server: string;
  readonly limits: Limits;
  /** Whether a token is required. */
  readonly token: boolean;
}

const MB = 1024 * 1024;
const binary = { schema: { type: 'string', format: 'binary' } };
const json = (name: keyof typeof SCHEMAS, example: unknown) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example },
});

const problemAnswer = (code: ProblemCode) => ({
  description: problemBody(code, '').title,
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: problemBody(code, EXAMPLES.problemDetail),
    },
  },
});

/** Responses by status; where several problems have the same status, all are named. */
function problems(...codes: ProblemCode[]) {
  const byStatus: Record<string, ReturnType<typeof problemAnswer>> = {};
  for (const code of codes) {
    const answer = problemAnswer(code);
    const status = String(problemBody(code, '').status);
    const known = byStatus[status];
    byStatus[status] = known
      ? { ...known, description: `${known.description}, or: ${answer.description}` }
      : answer;
  }
  return byStatus;
}

const GUARDED: readonly ProblemCode[] = ['token-missing', 'origin-refused', 'host-refused'];
const POSTED = PROBLEM_CODES.filter(
  (code) => !['not-found', 'cancelled', 'method-not-allowed'].includes(code),
);

export function openApi({ version, server, limits, token }: DocumentOptions) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dendrite',
      version,
      summary: 'Reads brain MR slices',
      description: DISCLAIMER,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${server}api/v1`, description: 'This one' }],
    ...(token ? { security: [{ token: [] }] } : { security: [] }),
    tags: [
      { name: 'reading', description: 'Images in, answers out; nothing is kept' },
      { name: 'about', description: 'What answers here' },
    ],
    paths: {
      '/readings': { post: posting('readImages', 'Read images one by one', 'Readings', limits) },
      '/studies': {
        post: posting('readStudies', 'Read images, and the series that they form', 'Studies', limits),
      },
      '/model': { get: getting('getModel', 'The model that answers', 'Model', EXAMPLES.readings.model) },
      '/health': {
        get: getting('getHealth', 'Whether it answers', 'Health', { status: 'ok', running: 0, waiting: 0 }),
      },
      '/openapi.json': {
        get: {
          operationId: 'getDocument',
          tags: ['about'],
          summary: 'This document',
          responses: {
            '200': {
              description: 'OpenAPI 3.1',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            ...problems(...GUARDED, 'no-model'),
          },
        },
      },
    },
    components: {
      schemas: SCHEMAS,
      ...(token && { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }),
    },
  };
}

function getting(operationId: string, summary: string, schema: keyof typeof SCHEMAS, example: unknown) {
  return {
    operationId,
    summary,
    tags: ['about'],
    responses: {
      '200': { description: summary, content: json(schema, example) },
      ...problems(...GUARDED, 'no-model'),
    },
  };
}

function posting(operationId: string, summary: string, schema: 'Readings' | 'Studies', limits: Limits) {
  const ofSeries = schema === 'Studies';
  return {
    operationId,
    summary,
    tags: ['reading'],
    description:
      `The body is one file (named by Content-Disposition) or several parts of multipart/form-data, of at most ` +
      `${limits.bodyBytes / MB} MB and ${limits.files} files: everything that the app opens, recognised by its content, ` +
      'also in a zip. An image that cannot be read gets an answer of its own; the request does not fail.',
    parameters: [
      {
        name: 'planes',
        in: 'query',
        description: 'Slices of NIfTI volumes',
        schema: { type: 'string', enum: ['axial', 'coronal', 'sagittal', 'all'], default: 'axial' },
      },
      {
        name: 'object',
        in: 'query',
        description:
          'Which DICOM object is made: sr (structured report, TID 1500), sc (secondary capture) or pdf (encapsulated PDF)',
        schema: { type: 'string', enum: ['sr', 'sc', 'pdf'], default: 'sr' },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
          },
        },
        ...Object.fromEntries(
          ['application/dicom', 'application/zip', 'image/png', 'image/jpeg', 'application/octet-stream'].map(
            (type) => [type, binary],
          ),
        ),
      },
    },
    responses: {
      '200': {
        description: ofSeries ? 'An answer for each image and each series' : 'An answer for each image',
        content: {
          ...json(schema, ofSeries ? { ...EXAMPLES.readings, series: [] } : EXAMPLES.readings),
          'application/x-ndjson': {
            schema: {
              type: 'string',
              description: `A line each, as they are made: Reading${ofSeries ? ', then Series' : ''}`,
            },
          },
          'application/fhir+json': {
            schema: {
              type: 'object',
              description: 'A FHIR R4 transaction Bundle: DiagnosticReport, Observations, Device',
            },
          },
          'application/dicom': binary,
          'multipart/related': {
            schema: { type: 'string', description: 'Several DICOM objects, as in DICOM PS3.18' },
          },
        },
      },
      ...problems(...POSTED),
    },
  };
}
