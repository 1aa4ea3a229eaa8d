/**
 * `npm run serve`: the REST API on this machine. Prints its address, and nothing of what it receives.
 *
 * Exit status 0 when it is stopped; 2 when it could not start, with a sentence on standard error.
 */
import '../../decode/platform/node-classes';

import { CannotRun, modelIn, versionLine } from '../../decode/platform/command';
import { parseCommand, USAGE } from './command';
import { startServer } from './server';

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), process.env);
  if (command.help) return void process.stdout.write(USAGE);
  if (command.version) return void process.stdout.write(versionLine(await modelIn(command.modelFolder)));
  const { url, close } = await startServer({
    ...command,
    limits: { bodyBytes: command.bodyBytes, heldBytes: Math.max(512 * 1024 * 1024, command.bodyBytes) },
    ...(command.log && {
      onServed: ({ method, route, status, milliseconds }) =>
        console.log(`${method} ${route} ${status} ${milliseconds} ms`),
    }),
  });
  console.log(
    `Dendrite answers at ${url}api/v1/ (what can be asked: ${url}api/v1/openapi.json). Ctrl+C stops it.`,
  );
  if (command.token !== undefined) {
    console.log(
      command.tokenIsNew
        ? `Every request needs the header "Authorization: Bearer ${command.token}".`
        : 'Every request needs the token of DENDRITE_TOKEN.',
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof CannotRun ? error.message : (error as Error).stack}\n`);
  process.exitCode = 2;
}
