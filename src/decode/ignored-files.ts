const IGNORED = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * Whether a file or folder belongs to the operating system (`.DS_Store`, `Thumbs.db`) and is never an image.
 * @param name without its folder
 */
export const isIgnored = (name: string): boolean => IGNORED.test(name);
