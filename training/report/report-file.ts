import { writeFile } from 'node:fs/promises';

/** Writes measurements as JSON, to four decimals: more precise than the intervals. */
export async function writeReport(path: string, report: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, rounded, 1)}\n`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}
