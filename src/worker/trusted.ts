/**
 * Addresses of scripts. The page's policy (src/service-worker/policy.ts) accepts no plain string as the address of a
 * worker where the browser knows Trusted Types; strings made here are accepted. Nothing else is ever trusted: the
 * policy cannot make markup or code.
 */

/** As the page's policy allows it. */
const NAME = 'dendrite';

/** What we need of the Trusted Types API (W3C), which the DOM's types do not have yet. */
interface Factory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** May be made once only: a second of the same name is refused. */
let policy: ReturnType<Factory['createPolicy']> | null = null;

/**
 * @param url of a script of this app
 * @returns the same address, trusted where the browser asks for that
 * @throws TypeError where the script is another's
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes) return ownScript(url);
  policy ??= trustedTypes.createPolicy(NAME, { createScriptURL: ownScript });
  // The DOM's types know strings alone; the browser takes the trusted value.
  return policy.createScriptURL(url) as string;
}

function ownScript(url: string): string {
  const app = new URL(import.meta.env.BASE_URL, document.baseURI);
  const { origin, pathname, href } = new URL(url, document.baseURI);
  // An origin may be shared with others' projects: the path counts as well.
  if (origin === app.origin && pathname.startsWith(app.pathname)) return href;
  throw new TypeError(`${href} is no script of this app`);
}
