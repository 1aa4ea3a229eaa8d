/** Steps that run in a process of their own, because they need the classes of another model than this process has. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { ModelAnswer } from './report';

const ROOT = resolve(import.meta.dirname, '../..');

/** A model's answers to files in a folder. */
export function modelAnswers(model: string, images: string, files: readonly string[]): ModelAnswer[] {
  const script = ['--import', 'tsx', 'training/own-data/model-answers.ts'];
  script.push('--model', resolve(model), resolve(images));
  const asked = { cwd: ROOT, input: files.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { stdout, status, stderr } = spawnSync(process.execPath, script, asked);
  if (status !== 0) throw new Error(`The model in ${model} could not be asked: ${stderr}`);
  const lines = stdout.split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as ModelAnswer);
}

/** Builds the app with a model, into a folder. */
export function buildApp(app: string, model: string): void {
  console.log('Building the app with it ...');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'runner', '--outDir', app, '--emptyOutDir'],
    { cwd: ROOT, env: { ...process.env, DENDRITE_MODEL: model }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The app could not be built: ${stdout}${stderr}`);
  console.log(`The app is in ${app}: put it on any web server (docs/hosting.md).`);
}
