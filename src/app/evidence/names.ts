/** Sources under the names of their publications: the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  cheng: 'Cheng 2015',
  lgg: 'TCGA-LGG',
  br35h: 'Br35H',
  sartaj: 'Sartaj',
  kaggle44: 'Kaggle 44',
  rsna: 'RSNA 2021',
  oasis: 'OASIS',
  tiantan: 'Tiantan',
  ljubljana: 'Ljubljana',
  web: 'Br35H + Sartaj',
  stripped: 'RSNA + OASIS + Ljubljana',
};

export const sourceName = (id: string): string => NAMES[id] ?? id;
