import { fileURLToPath } from 'node:url';

/**
 * The folder of the model that a command reads with.
 *
 * @param told as `--model`; else DENDRITE_MODEL counts, else it is the shipped one
 */
export const modelFolder = (told: string | undefined, environment: NodeJS.ProcessEnv = process.env): string =>
  told ?? environment.DENDRITE_MODEL ?? fileURLToPath(new URL('../../../model', import.meta.url));
