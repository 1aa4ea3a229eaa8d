/** DICOM tools of others, where their Debian packages are installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
const PYTHON = '/usr/bin/python3';
const ORTHANC = ['/usr/sbin/Orthanc', '/usr/bin/Orthanc'].find(existsSync);
const DICOM_WEB = '/usr/share/orthanc/plugins/libOrthancDicomWeb.so';
export const SERVE_FOLDERS = '/usr/share/orthanc/plugins/libServeFolders.so';

/** For each package, whether its tools are installed. */
export const INSTALLED = {
  dicom3tools: has('dciodvfy', '-version'),
  dcmtk: has('dcmdump', '--version') && has('dsrdump', '--version'),
  'pixelmed-apps': existsSync('/usr/bin/DicomSRValidator'),
  'python3-pydicom': spawnSync(PYTHON, ['-c', 'import pydicom']).status === 0,
  'orthanc-dicomweb': ORTHANC !== undefined && existsSync(DICOM_WEB),
};

export const folder = (): string => mkdtempSync(join(tmpdir(), 'interop-'));

export function put(where: string, name: string, bytes: Uint8Array): string {
  const path = join(where, name);
  writeFileSync(path, bytes);
  return path;
}

/** A tool's output, on both streams. */
export function printed(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): string {
  const { stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });
  return `${stdout}${stderr}`;
}

export const python = (script: string, ...args: string[]): string => printed(PYTHON, ['-c', script, ...args]);

export interface Orthanc {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts an Orthanc on loopback, with an empty store.
 * @param settings in addition to those of the recipe in docs/orthanc.md
 */
export async function startOrthanc(settings: object = {}, plugins: readonly string[] = []): Promise<Orthanc> {
  const where = folder();
  const [http, dicom] = [await freePort(), await freePort()];
  const configuration = {
    Name: 'interop',
    StorageDirectory: where,
    IndexDirectory: where,
    HttpPort: http,
    DicomPort: dicom,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: false,
    Plugins: [DICOM_WEB, ...plugins],
    ...settings,
  };
  const file = put(where, 'orthanc.json', new TextEncoder().encode(JSON.stringify(configuration)));
  return launch(file, http);
}

/** Debian's own configuration, without the credentials, which only root can read. */
const DEBIAN = '/etc/orthanc';
const COPIED = ['orthanc.json', 'dicomweb.json', 'worklists.json'];
export const hasDebianConfiguration = COPIED.every((name) => existsSync(join(DEBIAN, name)));

/**
 * Starts an Orthanc with Debian's configuration, except for its ports and its store, and one file of the recipe in
 * docs/orthanc.md.
 * @param serveFolders content of serve-folders.json according to the recipe
 */
export async function startOrthancOfDebian(serveFolders: string): Promise<Orthanc> {
  const [where, configuration] = [folder(), folder()];
  const [http, dicom] = [await freePort(), await freePort()];
  for (const name of COPIED) {
    const text = readFileSync(join(DEBIAN, name), 'utf8')
      .replace(/("HttpPort"\s*:\s*)\d+/, `$1${http}`)
      .replace(/("DicomPort"\s*:\s*)\d+/, `$1${dicom}`)
      .replace(/("(?:Storage|Index)Directory"\s*:\s*)"[^"]*"/g, `$1"${where}"`);
    writeFileSync(join(configuration, name), text);
  }
  writeFileSync(join(configuration, 'serve-folders.json'), serveFolders);
  return launch(configuration, http);
}

/** @param configuration a file, or a folder of files */
async function launch(configuration: string, http: number): Promise<Orthanc> {
  const child = spawn(ORTHANC!, [configuration], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${http}`;
  for (let tries = 0; ; tries++) {
    if (
      await fetch(`${url}/system`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (tries === 300 || child.exitCode !== null) throw new Error('Orthanc did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
