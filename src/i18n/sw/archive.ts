/** Swahili: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('sw');

export const archive: ArchiveWords = {
  title: 'Tafuta uchunguzi katika hifadhi',
  lead: 'Hutafuta chunguzi za MR katika hifadhi ya picha ya tovuti hii. Jaza unachojua.',
  patientId: 'Kitambulisho cha mgonjwa',
  patientName: 'Jina, la ukoo kwanza',
  from: 'Tarehe ya uchunguzi kuanzia',
  to: 'Tarehe ya uchunguzi hadi',
  search: 'Tafuta',
  searching: 'Inatafuta…',
  found: (count) => plural(count, { one: 'Uchunguzi #', other: 'Chunguzi #' }),
  more: (count) => `Za kwanza ${number(count)} zinaonyeshwa. Jaza zaidi ili kuona chache.`,
  nothing: 'Hakuna uchunguzi wa MR unaolingana. Angalia tahajia, au jaza machache.',
  nameless: 'Bila jina',
  born: (date) => `kuzaliwa: ${date}`,
  images: (count) => plural(count, { one: 'Picha #', other: 'Picha #' }),
  open: 'Fungua',
  opens: (name, date) => `Fungua uchunguzi wa ${name}, ${date}`,
  asking: 'Inaomba picha…',
  fetching: (fetched, total) => `Picha ${number(fetched)} kati ya ${number(total)} zimefika`,
  cancel: 'Ghairi',
  troubles: {
    unreachable: 'Hifadhi haijibu. Angalia mtandao, kisha ujaribu tena.',
    'sign-in': 'Hifadhi inaomba jina na nenosiri. Ingia katika ukurasa wake wenyewe, kisha ujaribu tena.',
    forbidden: 'Hifadhi hairuhusu hili. Muulize anayeiendesha.',
    missing: 'Hifadhi haina hiki. Ikiwa haipati chochote kamwe, mwambie anayeendesha tovuti hii.',
    'no-dicomweb':
      'Kinachojibu si hifadhi ya DICOMweb. Mwambie anayeendesha tovuti hii: faili yake ya sera huenda inataja anwani isiyo sahihi.',
    refused: 'Hifadhi imeripoti hitilafu. Jaribu tena. Ikiendelea, mwambie anayeiendesha.',
  },
  send: 'Tuma kwenye hifadhi',
  sendHint:
    'Huweka ripoti (SR) na picha ya uamuzi (SC) katika uchunguzi wa picha. Kwa Kiingereza, ni za awali na hazijathibitishwa.',
  sendOnly: 'Kinachoweza kutumwa ni cha picha ya DICOM iliyofunguliwa inayotaja uchunguzi wake tu.',
  sending: 'Inatuma…',
  sent: 'Imetumwa: ripoti na picha zipo katika hifadhi.',
  unmade: 'Hakuna kilichotumwa: ripoti haikuweza kuundwa. Fungua picha tena, kisha utume tena.',
};
