/** Adds made-up findings to the reader's results, so that overlays can be viewed whatever the network finds. */
import type { Page } from '@playwright/test';

/** Cells a side of the made-up heat map and evidence. */
const HEAT_SIDE = 32;
const EVIDENCE_SIDE = 8;

/** Call before the page is opened. Every slice then has a lesion at the upper right, with a heat map and evidence. */
export async function withFindings(page: Page): Promise<void> {
  await page.addInitScript(
    ({ heatSide, evidenceSide }) => {
      const bump = (x: number, y: number, side: number, spread: number) =>
        Math.exp(-(((x + 0.5) / side - 0.64) ** 2 + ((y + 0.5) / side - 0.36) ** 2) / (2 * spread ** 2));
      const heat = new Uint8ClampedArray(heatSide * heatSide).map(
        (_, i) => 255 * 0.95 * bump(i % heatSide, Math.floor(i / heatSide), heatSide, 0.07),
      );
      const evidence = new Float32Array(evidenceSide * evidenceSide * 4).map((_, i) => {
        const cell = i >> 2;
        const strength = bump(cell % evidenceSide, Math.floor(cell / evidenceSide), evidenceSide, 0.13);
        return [2.4 * strength - 0.1, 0.9 * strength, 0.15 - 2 * strength, -0.3 * strength][i & 3];
      });
      globalThis.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          // As the first listener, so that later ones get the findings too.
          this.addEventListener('message', ({ data }) => {
            const { outcome } = data;
            if (outcome?.kind !== 'reading' || !outcome.crop) return;
            const { crop, width, height } = outcome;
            const lesion = {
              x: (crop.x + 0.56 * crop.width) / width,
              y: (crop.y + 0.28 * crop.height) / height,
              width: (0.16 * crop.width) / width,
              height: (0.16 * crop.height) / height,
              score: 0.93,
              peak: { x: (crop.x + 0.64 * crop.width) / width, y: (crop.y + 0.36 * crop.height) / height },
              area: 0.018,
            };
            Object.assign(outcome, {
              heat: { side: heatSide, values: heat },
              evidence: { side: evidenceSide, values: evidence },
              reading: { ...outcome.reading, lesion },
            });
          });
        }
      };
    },
    { heatSide: HEAT_SIDE, evidenceSide: EVIDENCE_SIDE },
  );
}
