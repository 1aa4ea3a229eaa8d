import type { Limits } from './limits';
import { Problem } from './problem';

interface Waiting {
  readonly bytes: number;
  readonly admit: () => void;
}

/**
 * Admits requests while there is room for their bodies, first come, first served. A waiting request has only sent its
 * header; its connection holds back the rest of the upload, so that memory stays within `heldBytes`.
 */
export class Admission {
  private held = 0;
  private inside = 0;
  private readonly line: Waiting[] = [];

  constructor(private readonly limits: Limits) {}

  get running(): number {
    return this.inside;
  }

  get waiting(): number {
    return this.line.length;
  }

  /**
   * @param bytes that will be held
   * @returns frees the room again; must be called once
   * @throws Problem `busy` when the queue is full, `cancelled` when the client has disconnected
   */
  async enter(bytes: number, signal: AbortSignal): Promise<() => void> {
    const { heldBytes, waiting } = this.limits;
    const claim = Math.min(bytes, heldBytes);
    if (signal.aborted) throw cancelled();
    if (this.line.length > 0 || this.held + claim > heldBytes) {
      if (this.line.length >= waiting) {
        throw new Problem('busy', 'Try again in a few seconds.', { 'retry-after': '5' });
      }
      await this.wait(claim, signal);
    } else {
      this.take(claim);
    }
    return () => {
      this.held -= claim;
      this.inside--;
      this.admitNext();
    };
  }

  private take(bytes: number): void {
    this.held += bytes;
    this.inside++;
  }

  private wait(bytes: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.line.splice(this.line.indexOf(place), 1);
        reject(cancelled());
        this.admitNext();
      };
      const place: Waiting = {
        bytes,
        admit: () => {
          signal.removeEventListener('abort', leave);
          this.take(bytes);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.line.push(place);
    });
  }

  private admitNext(): void {
    for (let next = this.line[0]; next; next = this.line[0]) {
      if (this.held + next.bytes > this.limits.heldBytes) return;
      this.line.shift();
      next.admit();
    }
  }
}

export const cancelled = () => new Problem('cancelled', 'The caller has gone.');
