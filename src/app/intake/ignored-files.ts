/** Droppings of file managers and burners, in every folder that came from another computer. */
const LITTER = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

export const isLitter = (name: string): boolean => LITTER.test(name);
