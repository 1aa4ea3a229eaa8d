/** Progress of a training of several steps, and the time left at its own pace. */

export interface Step {
  readonly name: string;
  /** Work to do, in any unit that is the same for all steps. */
  readonly work: number;
}

/** How long a step took. */
export interface StepTime {
  readonly name: string;
  /** Share of it that this run did. */
  readonly share: number;
  readonly seconds: number;
}

export class Progress {
  readonly #steps: readonly Step[];
  readonly #say: (line: string) => void;
  #at = -1;
  #done = 0;
  /** Work done by this run, and the time it took: work of an earlier run says nothing about the pace. */
  #own = 0;
  #spent = 0;
  #last = performance.now();
  #spoken = 0;
  readonly #times = new Map<string, StepTime>();

  constructor(steps: readonly Step[], say: (line: string) => void = console.log) {
    this.#steps = steps;
    this.#say = say;
  }

  /** Of the steps of which this run did something, in their order. */
  get times(): readonly StepTime[] {
    return [...this.#times.values()];
  }

  begin(name: string): void {
    const from = this.#at;
    this.#at = this.#steps.findIndex((step) => step.name === name);
    for (let k = Math.max(0, from); k < this.#at; k++) this.#done += this.#steps[k].work;
    this.#last = performance.now();
    this.#told('', true);
  }

  /**
   * @param share of the step that is done, 0..1
   * @param before share that an earlier run had done
   */
  step(share: number, detail: string, before = 0): void {
    const { name, work } = this.#steps[this.#at];
    const now = performance.now();
    const seconds = (this.#times.get(name)?.seconds ?? 0) + (now - this.#last) / 1000;
    this.#times.set(name, { name, share: share - before, seconds });
    this.#spent += now - this.#last;
    this.#last = now;
    const own = this.#own + work * (share - before);
    const rest = this.#total() - this.#done - work * share;
    const left = own > 0 ? (this.#spent / own) * rest : null;
    this.#told(left === null ? detail : `${detail}, ${spoken(left / 1000)} left in all`, false);
    if (share >= 1) this.#own = own;
  }

  #told(detail: string, now: boolean): void {
    if (!now && performance.now() - this.#spoken < 2000) return;
    this.#spoken = performance.now();
    const { name } = this.#steps[this.#at];
    this.#say(`[${this.#at + 1}/${this.#steps.length}] ${name}${detail && `: ${detail}`}`);
  }

  #total(): number {
    return this.#steps.reduce((sum, { work }) => sum + work, 0);
  }
}

export function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
