/** What the person says of an answer goes to its case; the model never hears of it. */
import { annotateKept } from '../history/annotate-kept';
import { onOwnReading } from '../session/own-reading';

export function startFeedback(): void {
  onOwnReading(({ agrees, label, when }, entryId) => {
    const feedback = { agrees, opinion: agrees ? null : (label ?? 'other'), when } as const;
    void annotateKept(entryId, () => ({ feedback }));
  });
}
