import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { calledWrongly } from '../../decode/platform/command';
import { modelFolder } from '../../decode/platform/model-folder';

export const USAGE = `Usage: npm run serve -- [--port N] [--host ADDRESS] [--allow-origin ORIGIN]...

Answers the REST API of Dendrite on this machine: POST images to /api/v1/readings or /api/v1/studies.
What can be asked is in /api/v1/openapi.json. Nothing that is sent is kept or written anywhere.

  --port N            4180 where it is not given; 0 takes any that is free
  --host ADDRESS      127.0.0.1 where it is not given: this machine alone. With any other, a token is asked for:
                      DENDRITE_TOKEN in the environment, or one that is made and printed
  --allow-origin URL  pages of this origin may ask too (CORS); may be given several times
  --allow-host NAME   the server goes by this name too, behind a proxy for instance; may be given several times
  --threads N         files read at once; one less than the processor has cores where it is not given
  --megabytes N       the largest request; 256 where it is not given
  --model FOLDER      read with the model in FOLDER instead of the project's own
  --log               a line a request: method, route, status and milliseconds, nothing that its sender wrote
  --help              show this text
  --version           show the version of Dendrite and of its model

Beyond this machine, put it behind a proxy with TLS: a token and images travel in the clear otherwise.
`;

export interface ServeCommand {
  readonly host: string;
  readonly port: number;
  readonly token: string | undefined;
  /** The token is not from the environment, so it must be printed. */
  readonly tokenIsNew: boolean;
  readonly origins: readonly string[];
  readonly hosts: readonly string[];
  readonly threads: number;
  readonly bodyBytes: number;
  readonly modelFolder: string;
  readonly log: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;
/** Shortest token that is accepted; shorter ones could be guessed. */
const MIN_TOKEN = 16;

/** @throws CannotRun */
export function parseCommand(args: readonly string[], environment: NodeJS.ProcessEnv): ServeCommand {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4180' },
        host: { type: 'string', default: '127.0.0.1' },
        'allow-origin': { type: 'string', multiple: true, default: [] },
        'allow-host': { type: 'string', multiple: true, default: [] },
        threads: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
        megabytes: { type: 'string', default: '256' },
        model: { type: 'string' },
        log: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'V', default: false },
      },
    });
    const beyond = !LOOPBACK.test(values.host);
    const given = environment.DENDRITE_TOKEN || undefined;
    if (given !== undefined && !new RegExp(`^[!-~]{${MIN_TOKEN},}$`).test(given)) {
      throw new Error(`DENDRITE_TOKEN must have at least ${MIN_TOKEN} visible ASCII characters.`);
    }
    return {
      host: values.host,
      port: wholeNumber('port', values.port, 0, 65535),
      token: given ?? (beyond ? randomBytes(24).toString('base64url') : undefined),
      tokenIsNew: given === undefined && beyond,
      origins: values['allow-origin'].map(originOf),
      hosts: values['allow-host'],
      threads: wholeNumber('threads', values.threads, 1, 64),
      bodyBytes: wholeNumber('megabytes', values.megabytes, 1, 1024) * 1024 * 1024,
      modelFolder: modelFolder(values.model, environment),
      log: values.log,
      help: values.help,
      version: values.version,
    };
  } catch (error) {
    throw calledWrongly((error as Error).message, USAGE);
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}

function originOf(text: string): string {
  const { origin } = URL.canParse(text) ? new URL(text) : { origin: 'null' };
  if (origin === 'null' || origin !== text.replace(/\/$/, '')) {
    throw new Error(`--allow-origin takes an origin such as https://records.example, not "${text}".`);
  }
  return origin;
}
