/** What fits on a screen is read line by line; more is sorted and filtered. */
export const MANY = 8;
