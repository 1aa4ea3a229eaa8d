import { type BrainCheck, type Rejected, shippedLoss } from '../inputs';
import { percent, table } from '../text';

/** What the check for "no brain MRI" rejects. */
export function brainCheckSection(check: BrainCheck): string {
  const loss = shippedLoss(check);
  const rows = (of: Readonly<Record<string, Rejected>>) =>
    Object.entries(of).map(([kind, { pictures, refusedBefore, rejected }]) => [
      kind,
      String(pictures),
      percent(refusedBefore),
      percent(rejected[loss]),
    ]);
  const head = (what: string) => [what, 'pictures', 'refused before', 'rejected by the check'];
  return [
    '## What is no brain MRI',
    `A second network looks at the whole picture. Its threshold was set to lose ${100 * Number(loss)} % of brains, on the ` +
      'scores of five networks that had not seen the patient. From [brain-check.json](brain-check.json); there are few ' +
      'pictures of a kind, and the shares have no intervals.',
    table(head('brains, by source, held out'), rows(check.brains)),
    table(head('other pictures, held out; kind seen in training'), rows(check.seenKinds)),
    '**A kind never seen.** Networks trained without any picture of a kind, on all of that kind. Four kinds are from ' +
      'packages of Debian 12: `ct_elsewhere` is one head in 56 slices, axial ones in two windows (invesalius-examples); ' +
      '`figures` are of documentation (opencv-doc); `objects` are photographs of things and animals ' +
      '(tuxpaint-stamps-default); `pictures` are samples of image processing, a retina and cells among them (opencv-doc, ' +
      'python3-skimage, insighttoolkit5-examples, xplanet-images). What is not in this table at all (X-rays, other organs, ' +
      'other scanners) nobody has measured.',
    table(head('kind left out of training'), rows(check.unseenKinds)),
    table(head('brains of other hospitals'), rows(check.elsewhere)),
    'Of these, `wg04` and `study-t1` show that whole stacks of other scanners, above all their ends, are rejected more ' +
      'often than the held-out brains. Brains, changed:',
    table(head('change'), rows(check.changedBrains)),
    `The shipped network learned from ${check.shipped.brains} brains and ${check.shipped.others.join(', ')}.`,
  ].join('\n\n');
}
