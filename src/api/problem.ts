/** Errors as in RFC 9457 (`application/problem+json`): each kind has a code, a status and a title. */
const PROBLEMS = {
  'bad-request': [400, 'The request cannot be understood'],
  'no-files': [400, 'There is nothing to read'],
  'token-missing': [401, 'A token is needed'],
  'origin-refused': [403, 'Pages of this origin may not ask'],
  'host-refused': [403, 'The server is not known by this name'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not take this method'],
  'not-acceptable': [406, 'No such answer can be given'],
  'upload-timeout': [408, 'The upload took too long'],
  'too-large': [413, 'The request is too large'],
  'no-instance': [422, 'The images are not all DICOM instances'],
  cancelled: [499, 'The request was cancelled'],
  internal: [500, 'Something went wrong here'],
  busy: [503, 'Too many requests are waiting'],
  'reading-timeout': [503, 'Reading took too long'],
  'no-model': [503, 'There is no model to read with'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Thrown by whatever serves a request; the app turns it into a response. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    /** What is wrong this time and what to do about it. Never contains text from the request. */
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
}

export function problemBody(code: ProblemCode, detail: string): ProblemBody {
  const [status, title] = PROBLEMS[code];
  // kinds have no page of their own: the code identifies them
  return { type: `tag:dendrite,2026:problem:${code}`, title, status, code, detail };
}

export function problemResponse({ code, detail, headers }: Problem): Response {
  const body = problemBody(code, detail);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
