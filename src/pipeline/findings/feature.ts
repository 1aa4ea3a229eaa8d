/** What a measurement is called, and what it says. */
export interface Feature {
  /** Stable name in kebab-case; models refer to it. */
  readonly id: string;
  /** Unit of the value; `1` for a plain ratio. */
  readonly unit: string;
  /** One line in plain radiological English, shown on the path through the tree. */
  readonly meaning: string;
}
