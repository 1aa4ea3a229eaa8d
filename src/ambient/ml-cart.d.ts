/** ml-cart ships no types; these cover what the project uses of version 2.1. */
declare module 'ml-cart' {
  export interface CartOptions {
    gainFunction?: 'gini' | 'regression';
    splitFunction?: 'mean';
    minNumSamples?: number;
    maxDepth?: number;
    gainThreshold?: number;
  }

  /** A leaf's `distribution` is a one-row matrix, as nested arrays in JSON. */
  export interface CartNode {
    splitColumn?: number;
    splitValue?: number;
    gain?: number;
    numberSamples?: number;
    left?: CartNode;
    right?: CartNode;
    distribution?: number[][] | { to2DArray(): number[][] };
  }

  export interface CartModel {
    name: 'DTClassifier';
    options: CartOptions;
    root: CartNode;
  }

  export class DecisionTreeClassifier {
    constructor(options?: CartOptions);
    root: CartNode;
    train(rows: number[][], labels: number[]): void;
    predict(rows: number[][]): number[];
    toJSON(): CartModel;
    static load(model: CartModel): DecisionTreeClassifier;
  }
}
