/** Longer lists get a table with sorting and filters. */
export const MANY = 8;
