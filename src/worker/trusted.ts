/**
 * Trusted addresses of scripts. Where the browser supports Trusted Types, the page's policy
 * (src/service-worker/policy.ts) accepts no plain string as the address of a worker, only one made here. The policy
 * cannot create trusted markup or code.
 */

/** The name that the page's policy allows. */
const NAME = 'dendrite';

/** The part of the Trusted Types API (W3C) that is used here, which the DOM's types do not have yet. */
interface Factory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** Created only once: a second one of the same name is refused. */
let policy: ReturnType<Factory['createPolicy']> | null = null;

/**
 * @param url of a script of this app
 * @returns the same address, trusted where the browser requires that
 * @throws TypeError for a script that is not this app's
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes) return ownScript(url);
  policy ??= trustedTypes.createPolicy(NAME, { createScriptURL: ownScript });
  // the DOM's types only know strings, but the browser takes the trusted value
  return policy.createScriptURL(url) as string;
}

function ownScript(url: string): string {
  const app = new URL(import.meta.env.BASE_URL, document.baseURI);
  const { origin, pathname, href } = new URL(url, document.baseURI);
  // an origin may be shared with other projects, so the path must match as well
  if (origin === app.origin && pathname.startsWith(app.pathname)) return href;
  throw new TypeError(`${href} is no script of this app`);
}
