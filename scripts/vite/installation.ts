import type { ManifestOptions } from 'vite-plugin-pwa';
import { FORMATS } from '../../src/decode/formats';
import { RECEIVE } from '../../src/service-worker/messages';

const OPENED = Object.fromEntries(
  FORMATS.flatMap(({ mediaTypes }) => Object.entries(mediaTypes ?? {})).map(([type, endings]) => [
    type,
    [...endings],
  ]),
);
/** Other apps give types, extensions, or wrong ones: a file is recognised by its content. */
const SHARED = [...Object.entries(OPENED).flat(2), 'image/*', 'application/x-gzip'];

/** The web manifest: how the app is installed, and which files it opens. */
export const installation = (base: string): Partial<ManifestOptions> => ({
  // Relative to the origin, so with the full path: two projects of one origin must not count as the same app. An
  // installed app keeps it when the start address moves.
  id: process.env.BASE_PATH ?? '/dendrite/',
  scope: base,
  start_url: base,
  name: 'Dendrite',
  short_name: 'Dendrite',
  description: 'Reads brain MRI slices on this device, without a connection. It helps; you decide.',
  lang: 'en',
  dir: 'ltr',
  display: 'standalone',
  background_color: '#0e1317',
  theme_color: '#0e1317',
  categories: ['medical', 'health'],
  icons: [
    { src: 'icons/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: [
    shot('wide', '1280x800', 'A slice with its reading and the path through the tree'),
    shot('narrow', '390x844', 'The same on a phone'),
  ],
  shortcuts: [
    { name: 'History on this device', short_name: 'History', url: `${base}#/history` },
    { name: 'Intended use and limits', short_name: 'About', url: `${base}#/about` },
  ],
  file_handlers: [{ action: base, accept: OPENED }],
  share_target: {
    action: base + RECEIVE,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'files', accept: SHARED }] },
  },
  // An open window stays as it is; the page handles what it was launched with (src/app/install/launch.ts).
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
});

const shot = (form_factor: 'wide' | 'narrow', sizes: string, label: string) => ({
  src: `screenshots/${form_factor}.png`,
  sizes,
  type: 'image/png',
  form_factor,
  label,
});
