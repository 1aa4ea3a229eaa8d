/** What the lesion finder sees in one image. */
export interface NetOutput {
  /** Class logits, in the order of NET_LABELS: natural-log odds up to a common constant. */
  readonly logits: Float32Array;
  /** Lesion logits of mapSide^2 cells, row-major: sigmoid gives the share of the cell inside a lesion. */
  readonly map: Float32Array;
  /** size / 8, or size / 4 for a net with detail. */
  readonly mapSide: number;
  /**
   * Class evidence, [row][column][class] over (size / 16)^2 cells: what each cell adds to each class's logit.
   * The cells' sum and the class's bias are the logit (class activation maps, Zhou et al. 2016, made complete:
   * the maximum pool's share goes to the cell that holds the maximum).
   */
  readonly evidence: Float32Array;
  /**
   * Type logits, [row][column][type] over (size / 8)^2 cells, in the order of LABELS without "no tumour": the type of a
   * lesion in that cell, if there is one. Absent for a net without them.
   */
  readonly types?: Float32Array;
  /**
   * The class head's input: mean, maximum and lesion attention of the last stage's channels, then the types' means.
   * Slices that look alike to the network lie close together in this space.
   */
  readonly features: Float32Array;
  /** Log odds that this is not a brain MR slice. Absent for a net without this output. */
  readonly reject?: number;
}
