/** Actions that run with the right to publish are pinned to a commit: a tag can be moved to other code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = '.github/workflows';

it('every action of the workflows is pinned by the hash of a commit, its version beside it', () => {
  const used = readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)].map(
      ([, what]) => what,
    ),
  );
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((what) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
});
