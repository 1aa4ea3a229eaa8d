/** Actions that run with the right to publish are pinned to a commit: a tag can be moved to other code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = '.github';

const used = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(workflows|actions)\b.*\.yml$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)].map(
      ([, what]) => what,
    ),
  );
const isOwn = (what: string) => what.startsWith('./');

it('every action of the workflows is pinned by the hash of a commit, its version beside it', () => {
  const others = used.filter((what) => !isOwn(what));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((what) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
});

it('every action of the project itself is there', () => {
  const own = used.filter(isOwn);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((what) => !existsSync(join(what, 'action.yml')))).toEqual([]);
});
