import type { ModelAbout } from './about';

/** What a record needs besides answers; passed in, so that the same input gives the same record. */
export interface RecordContext {
  readonly model: Pick<ModelAbout, 'version' | 'hash'>;
  readonly now: Date;
  /** Makes a new, unique UID. */
  readonly uid: () => string;
}

declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** A UID made from a random UUID (DICOM PS3.5, B.2). */
export function randomUid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return `2.25.${bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)}`;
}
