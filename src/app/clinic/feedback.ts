/** What the person says of an answer goes to its case; the model never hears of it. */
import { onOwnReading } from '../session/own-reading';

export function startFeedback(): void {
  onOwnReading(({ agrees, label, when }, entryId) => {
    const feedback = { agrees, opinion: agrees ? null : (label ?? 'other'), when } as const;
    // No part of the first load.
    void import('../history/annotate-kept').then(({ annotateKept }) =>
      annotateKept(entryId, () => ({ feedback })),
    );
  });
}
