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
    '## The brain check',
    `A second network looks at the whole picture. Its threshold was set to lose at most ${100 * Number(loss)} % of brains and twice ` +
      'that of any source with enough of them, on the scores of five networks that had not seen the patient. (`rsna` and ' +
      '`oasis` cannot be divided by patient: the network that was tested on one had seen nothing of it, and neither had a ' +
      'part in setting the threshold.) From [brain-check.json](brain-check.json); there are few pictures of a kind, and the ' +
      'shares have no intervals.',
    table(head('brains, by source, held out'), rows(check.brains)),
    table(head('other pictures, held out; kind seen in training'), rows(check.seenKinds)),
    '**A kind never seen.** Each of the five was trained without any picture of some kinds: one kind of real pictures, and ' +
      'drawings of some parts of the body. Kinds that are not in this table have not been measured.',
    table(head('kind left out of training'), rows(check.unseenKinds)),
    table(head('brains of scanners that none of the five saw'), rows(check.elsewhere)),
    'Brains, changed:',
    table(head('change'), rows(check.changedBrains)),
    `The shipped network learned from ${check.shipped.brains} brains and ${check.shipped.others.join(', ')}.`,
  ].join('\n\n');
}
