/** What the person says of an answer goes to its case; the model never hears of it. */
import { caseIdOf } from '../history/kept';
import { annotate } from '../history/summaries';
import { onOwnReading } from '../session/own-reading';

export function startFeedback(): void {
  onOwnReading(({ agrees, label, when }, entryId) => {
    void annotate(caseIdOf(entryId), {
      feedback: { agrees, opinion: agrees ? null : (label ?? 'other'), when },
    });
  });
}
