/** ml-cart ships no types; these cover what the project uses of version 2.1. */
declare module 'ml-cart' {
  export interface CartOptions {
    gainFunction?: 'gini' | 'regression';
    splitFunction?: 'mean';
    minNumSamples?: number;
    maxDepth?: number;
    gainThreshold?: number;
  }

  export interface CartQuestion<Node = CartNode> {
    splitColumn: number;
    splitValue: number;
    gain?: number;
    numberSamples?: number;
    left: Node;
    right: Node;
    distribution?: undefined;
  }

  export interface CartLeaf {
    left?: undefined;
    right?: undefined;
    /** A one-row matrix, as nested arrays in JSON. */
    distribution: number[][] | { to2DArray(): number[][] };
  }

  export type CartNode = CartQuestion | CartLeaf;

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
