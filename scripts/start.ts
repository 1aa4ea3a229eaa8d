/**
 * Serves the site, prints its address, and opens it in a browser if there is one. With `--build` the site is built
 * first; the build's output is shown only if it fails.
 */
import { spawn, spawnSync } from 'node:child_process';
import { serve } from './serve';

if (process.argv.includes('--build')) build();

const PORT = Number(process.env.PORT ?? 4173);
const base = process.env.BASE_PATH ?? '/dendrite/';

const { url } = await serve({ folder: 'dist', base, port: PORT }).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${PORT} is taken; using another.`);
  return serve({ folder: 'dist', base, port: 0 });
});
console.log(`\n  Dendrite is at ${url}\n  Ctrl+C stops it; once opened, the page works without it.\n`);
open(url);

function build(): void {
  console.log('Building Dendrite (half a minute) ...');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'run', '-s', 'build'], { encoding: 'utf8' });
  if (done.status === 0) return;
  console.error(`${done.stdout}${done.stderr}${done.error?.message ?? ''}\nThe build failed; see above.`);
  process.exit(1);
}

function open(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless || process.env.CI || !command) return;
  // Without a browser to open, the printed address must do.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
