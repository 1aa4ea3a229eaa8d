/** What the flows need of a browser, for every engine. */
export interface Browser {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a self-contained function in the page; its arguments and result must be JSON. */
  evaluate<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Clicks the element, as a mouse would. */
  click(xpath: string): Promise<void>;
  /** Sets files of this machine in a file input. */
  choose(xpath: string, paths: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  /** Errors of pages and workers, and policy violations, since the last call. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** The package to install, if the engine is not installed; otherwise null. */
  readonly missing: string | null;
  launch(): Promise<Browser>;
}
