import type { Evidence } from '../decide';

/**
 * The same slice with one finding changed; all others stay as they are, though on a real slice they seldom would.
 *
 * @param column in the order of FINDINGS
 */
export function moved({ logits, measurements }: Evidence, column: number, target: number): Evidence {
  const values = measurements.slice();
  values[column] = target;
  return { logits, measurements: values };
}
