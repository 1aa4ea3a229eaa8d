/** Swahili: the words of the list of results. */
import type { ListWords } from '../en/list';
import { numbersOf } from '../numbers';
import { page } from './page';

const { plural } = numbersOf('sw');

export const list: ListWords = {
  title: 'Matokeo',
  clear: 'Futa orodha',
  leftOut: (count) => `Faili nyingine zilizoachwa (si picha): ${count}`,
  shownOf: (count, total) => {
    const all = plural(total, { one: 'tokeo #', other: 'matokeo #' });
    return count === total ? all : `${count} kati ya ${all}`;
  },
  standings: {
    all: 'Yote',
    tumour: 'Uvimbe',
    uncertain: 'Hakuna uhakika',
    none: page.result.noneFound,
    rejected: 'Hayakusomwa',
    error: 'Hitilafu',
    unread: 'Yanasubiri',
  },
  standingLegend: 'Onyesha',
  more: 'Tafuta, panga na hifadhi',
  search: 'Jina la faili',
  searchHint: 'Sehemu ya jina la faili au folda',
  label: 'Jibu lenye uwezekano mkubwa zaidi',
  anyLabel: 'Lolote',
  sortBy: 'Panga kwa',
  sorts: {
    order: 'Mpangilio wa kufungua',
    name: 'Jina la faili',
    verdict: 'Jibu',
    tumour: 'Uwezekano wa uvimbe',
    lesion: 'Alama ya kasoro',
  },
  columns: {
    order: 'Na.',
    name: 'Faili',
    verdict: 'Jibu',
    tumour: 'Uvimbe',
    lesion: 'Kasoro',
  },
  reverse: 'Geuza mpangilio',
  nothing: 'Hakuna tokeo linalolingana na vichujio hivi.',
  showAll: 'Onyesha yote',
  saveCsv: 'Hifadhi jedwali (CSV)',
  saveJson: 'Hifadhi maelezo yote (JSON)',
  saving: 'Inahifadhi…',
  keys: 'Vitufe vya mishale hupita kwenye safu; Enter hufungua moja.',
};
