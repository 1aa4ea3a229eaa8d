const IGNORED = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * Whether a file or folder was written by an operating system for itself, and is never an image.
 * @param name without its folder
 */
export const isIgnored = (name: string): boolean => IGNORED.test(name);
