/**
 * What the host allows: `policy.json`, a file beside the page that the host edits (docs/hosting.md). It is fetched at
 * every start; without a connection the last known one applies. If it cannot be read, everything that it could forbid
 * is forbidden.
 */
import { POLICY_FILE } from '../../service-worker/messages';
import { createStore } from './store';

export interface Policy {
  /** `on`: kept unless the user switches it off. `off`: not kept unless the user switches it on. `never`: not kept. */
  readonly history: 'on' | 'off' | 'never';
  /** Days after which a kept result is deleted; null for no limit. */
  readonly maxAgeDays: number | null;
  /** When there are more kept results than this, the oldest are deleted; null for no limit. */
  readonly maxEntries: number | null;
  /** Whether results can be printed and saved as files. */
  readonly export: boolean;
  /** Minutes without input after which everything open is closed; null for never. */
  readonly clearAfterMinutes: number | null;
  /** Origins whose pages may show this one in a frame. */
  readonly embedding: readonly string[];
  /** Path on this origin of a DICOMweb archive; null where the app requests only its own files. */
  readonly archive: string | null;
}

const OPEN: Policy = {
  history: 'on',
  maxAgeDays: null,
  maxEntries: null,
  export: true,
  clearAfterMinutes: null,
  embedding: [],
  archive: null,
};

/** Used if the policy cannot be read. */
const STRICT: Policy = { ...OPEN, history: 'never', export: false };

export const policy = createStore<{
  readonly policy: Policy;
  readonly state: 'loading' | 'known' | 'unreadable';
}>({ policy: OPEN, state: 'loading' });

const KEY = 'dendrite.policy';
/** Maximum wait for the host at a start, in milliseconds, before the last known policy is used. */
const PATIENCE = 3_000;

/** Fetches the policy. Resolves when it is known what is allowed; never rejects. */
export async function loadPolicy(): Promise<void> {
  const text = await fetched();
  if (text === undefined) {
    // No answer: the last known policy applies.
    apply(kept());
    return;
  }
  keep(text);
  apply(text);
}

/** @returns the file; null where the host has none; undefined where it did not answer */
async function fetched(): Promise<string | null | undefined> {
  try {
    const url = `${import.meta.env.BASE_URL}${POLICY_FILE}`;
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 200) return await response.text();
    return response.status === 404 ? null : undefined;
  } catch {
    return undefined;
  }
}

function apply(text: string | null): void {
  const found = text === null ? OPEN : policyFrom(text);
  policy.set({ policy: found ?? STRICT, state: found ? 'known' : 'unreadable' });
}

/** @returns null if it is not a policy: not JSON, an unknown field, or an invalid value */
export function policyFrom(text: string): Policy | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const fields = Object.entries(given);
  const valid = fields.every(([name, value]) => name in CHECKS && CHECKS[name as keyof Policy](value));
  return valid ? { ...OPEN, ...Object.fromEntries(fields) } : null;
}

const isLimit = (value: unknown) =>
  value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);
const isOrigin = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;

/** The path must stay on this origin, however it is resolved: URLs drop tabs, and treat a backslash as a slash. */
const isPath = (value: unknown) => {
  if (typeof value !== 'string' || !/^\.{0,2}\//.test(value)) return false;
  const { origin, pathname, href } = new URL(value, HERE);
  return origin === HERE && href === origin + pathname;
};
const HERE = 'https://here.invalid';

const CHECKS: Readonly<Record<keyof Policy, (value: unknown) => boolean>> = {
  history: (value) => value === 'on' || value === 'off' || value === 'never',
  maxAgeDays: isLimit,
  maxEntries: isLimit,
  export: (value) => typeof value === 'boolean',
  clearAfterMinutes: isLimit,
  embedding: (value) => Array.isArray(value) && value.every(isOrigin),
  archive: (value) => value === null || isPath(value),
};

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Without storage, no data are kept that the policy could restrict.
  }
}
