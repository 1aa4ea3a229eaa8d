/** What fits on a screen or two is read line by line; more is sorted and filtered. */
export const MANY = 24;
