/** What the person says of an answer is stored with its case; it is never used to change the model. */
import { annotateKept } from '../history/annotate-kept';
import { onOwnReading } from '../session/own-reading';

export function startFeedback(): void {
  onOwnReading(({ agrees, label, when }, entryId) => {
    const feedback = { agrees, opinion: agrees ? null : (label ?? 'other'), when } as const;
    void annotateKept(entryId, () => ({ feedback }));
  });
}
