import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCREENS } from '../../../../src/app/state/screens';

it('every screen with a name has a file, and every such file is a screen', () => {
  const files = readdirSync('src/app', { recursive: true, encoding: 'utf8' });
  const names = files.flatMap((file) => file.match(/^\w[\w-]*\/([\w-]+)\.(?:screen|panel)\.tsx$/)?.[1] ?? []);
  expect(names.sort()).toEqual([...SCREENS].sort());
});
