/** What the person says of an answer is stored with its case; it is never used to change the model. */
import { onOwnReading } from '../session/own-reading';
import { storing } from '../session/unstored';

export function startFeedback(): void {
  onOwnReading(({ agrees, label, when }, entryId) => {
    const feedback = { agrees, opinion: agrees ? null : (label ?? 'other'), when } as const;
    // Loaded here, not with the first screen.
    void storing(
      import('../history/annotate-kept').then(({ annotateKept }) =>
        annotateKept(entryId, () => ({ feedback })),
      ),
    );
  });
}
