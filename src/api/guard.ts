import { Problem } from './problem';

/** Who may send requests. */
export interface Guard {
  /** Required of every request as `Authorization: Bearer TOKEN`; undefined: not required. */
  readonly token?: string;
  /** Origins whose pages may send requests (CORS). Pages of the server's own origin always may. */
  readonly origins?: readonly string[];
  /**
   * Host names of the server, without port. Any page can make its own host name point to this machine (DNS rebinding),
   * so without a token the name is checked.
   */
  readonly hosts?: readonly string[];
}

/** @throws Problem when the request must not be served */
export function admit(request: Request, { token, origins = [], hosts }: Guard): void {
  const { headers } = request;
  const url = new URL(request.url);
  if (hosts && !hosts.includes(url.hostname)) {
    throw new Problem('host-refused', 'Ask by the address that the server printed when it started.');
  }
  const origin = headers.get('origin');
  if (origin !== null && origin !== url.origin && !origins.includes(origin)) {
    throw new Problem(
      'origin-refused',
      'Start the server with --allow-origin to let pages of this origin ask.',
    );
  }
  if (token !== undefined && !isToken(headers.get('authorization'), token)) {
    const challenge = { 'www-authenticate': 'Bearer realm="dendrite"' };
    throw new Problem('token-missing', 'Send the header "Authorization: Bearer TOKEN".', challenge);
  }
}

/** Compares in constant time, so that the duration does not tell how much of it was right. */
function isToken(authorization: string | null, token: string): boolean {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  let difference = given.length ^ token.length;
  for (let i = 0; i < token.length; i++) {
    difference |= token.charCodeAt(i) ^ (given.charCodeAt(i % (given.length || 1)) || 0);
  }
  return difference === 0;
}

/** The headers that let a browser give an answer to a page of another origin. */
export function corsHeaders(request: Request, { origins = [] }: Guard): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, content-disposition',
    'access-control-max-age': '600',
    vary: 'origin',
  };
}
