/**
 * The content security policies: nothing is ever loaded from, or sent to, another origin.
 */
const COMMON = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  // no string becomes markup or a script, unless a policy that is named here has created it
  'require-trusted-types-for': "'script'",
} as const;

/** The page's policy. Images are drawn on canvases, but a favicon is an image too. */
export const PAGE_POLICY = policy({
  ...COMMON,
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // only for addresses of workers (src/worker/trusted.ts)
  'trusted-types': 'dendrite',
});

/**
 * A worker's policy comes from its own response, not from the page that starts it. On a static host we cannot set
 * headers, so the service worker adds this one to the scripts it serves. The codecs of compressed DICOM and the
 * network's kernels are WebAssembly.
 */
export const WORKER_POLICY = policy({
  ...COMMON,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'trusted-types': "'none'",
});

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
