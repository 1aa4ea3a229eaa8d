export type Label = 'glioma' | 'meningioma' | 'notumor' | 'pituitary';

export interface Model {
  readonly version: string;
  readonly hash: string;
  readonly trainingFingerprint: string;
  readonly preprocessing: number;
  readonly leastProbability: number;
}

export interface Reading {
  readonly file: string;
  readonly status: 'read' | 'uncertain' | 'rejected' | 'error';
  readonly label: Label | null;
  readonly probabilities: Readonly<Record<Label, number>> | null;
  readonly lesion: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly score: number;
  } | null;
  readonly reason: string | null;
  readonly warnings: readonly string[];
}

export interface Readings {
  readonly model: Model;
  readonly readings: readonly Reading[];
}

export interface Studies extends Readings {
  readonly series: readonly object[];
}

export interface Options {
  /** The app's address; by default next to this module. */
  readonly app?: string | URL;
  /** The frame's title, for screen readers. */
  readonly title?: string;
}

export interface Dendrite {
  readonly frame: HTMLIFrameElement;
  /** One answer for each image. With another `accept` (docs/api.md), an object or a Blob. */
  read(files: Iterable<File>): Promise<Readings>;
  read(files: Iterable<File>, accept: string): Promise<Readings | object | Blob>;
  readStudies(files: Iterable<File>): Promise<Studies>;
  readStudies(files: Iterable<File>, accept: string): Promise<Studies | object | Blob>;
  model(): Promise<Model>;
  remove(): void;
}

export declare class DendriteProblem extends Error {
  readonly problem: { readonly code: string; readonly detail: string; readonly status?: number };
}

/** Shows Dendrite in an element. Rejects with a DendriteProblem if it does not answer. */
export declare function embed(container: Element, options?: Options): Promise<Dendrite>;
