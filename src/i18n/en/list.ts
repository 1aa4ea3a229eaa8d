/** English: the words of the list of results. */
import { numbersOf } from '../numbers';
import { page } from './page';

const { plural } = numbersOf('en-GB');

export const list = {
  title: 'Results',
  clear: 'Clear the list',
  leftOut: (count: number) =>
    plural(count, {
      one: '# other file was left out: no image',
      other: '# other files were left out: no images',
    }),
  shownOf: (count: number, total: number) =>
    count === total
      ? plural(total, { one: '# result', other: '# results' })
      : `${count} of ${plural(total, { one: '# result', other: '# results' })}`,
  standings: {
    all: 'All',
    tumour: 'Tumour',
    uncertain: 'Uncertain',
    none: page.result.noneFound,
    rejected: 'Not read',
    error: 'Errors',
    unread: 'Waiting',
  },
  standingLegend: 'Show',
  more: 'Search, sort and save',
  search: 'File name',
  searchHint: 'Part of a file or folder name',
  label: 'Likeliest answer',
  anyLabel: 'Any',
  sortBy: 'Sort by',
  sorts: {
    order: 'As opened',
    name: 'File name',
    verdict: 'Verdict',
    tumour: 'Probability of a tumour',
    lesion: 'Lesion score',
  },
  columns: {
    order: 'No.',
    name: 'File',
    verdict: 'Verdict',
    tumour: 'Tumour',
    lesion: 'Lesion',
  },
  reverse: 'Reverse the order',
  nothing: 'No result fits these filters.',
  showAll: 'Show all',
  saveCsv: 'Save table (CSV)',
  saveJson: 'Save all details (JSON)',
  saving: 'Saving…',
  keys: 'Arrow keys move through the rows; Enter opens one.',
};

export type ListWords = typeof list;
