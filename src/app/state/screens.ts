/** Screens whose address is only a name, `#/NAME`: the files `NAME.screen.tsx` and `NAME.panel.tsx` of the features. */
export const SCREENS = ['history', 'clinic', 'check', 'archive', 'about', 'privacy'] as const;
