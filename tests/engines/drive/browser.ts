/** What the flows ask of a browser, whichever engine it is. */
export interface Browser {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page: it must stand on its own, and what goes in and out be JSON. */
  evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Presses what is found there, as a mouse would. */
  click(xpath: string): Promise<void>;
  /** Hands files of this machine to a file input. */
  choose(xpath: string, paths: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  /** Errors of pages and workers, and what their policies stopped, since it was last asked. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** What to install, where it is not here; null where it is. */
  readonly missing: string | null;
  launch(): Promise<Browser>;
}
