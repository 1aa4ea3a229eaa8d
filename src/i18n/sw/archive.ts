/** Swahili: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('sw');

export const archive: ArchiveWords = {
  title: 'Tafuta uchunguzi kwenye PACS',
  lead: 'Hutafuta chunguzi za MR kwenye PACS ya tovuti hii. Jaza unachojua.',
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
    unreachable: 'PACS haijibu. Angalia mtandao, kisha ujaribu tena.',
    'sign-in': 'PACS inaomba jina na nenosiri. Ingia katika ukurasa wake wenyewe, kisha ujaribu tena.',
    forbidden: 'PACS hairuhusu hili. Muulize anayeiendesha.',
    missing: 'PACS haina hiki. Ikiwa haipati chochote kamwe, mwambie anayeendesha tovuti hii.',
    'no-dicomweb':
      'Kinachojibu si seva ya DICOMweb. Mwambie anayeendesha tovuti hii: faili yake ya sera huenda inataja anwani isiyo sahihi.',
    refused: 'PACS imeripoti hitilafu. Jaribu tena. Ikiendelea, mwambie anayeiendesha.',
  },
  send: 'Tuma kwenye PACS',
  sendHint:
    'Huweka ripoti (SR) na picha ya jibu (SC) katika uchunguzi wa picha. Kwa Kiingereza, ni za awali na hazijathibitishwa.',
  sendOnly: 'Ni picha ya DICOM iliyofunguliwa na inayotaja uchunguzi wake tu inayoweza kutumwa.',
  sending: 'Inatuma…',
  sent: 'Imetumwa: ripoti na picha zipo kwenye PACS.',
  unmade: 'Hakuna kilichotumwa: ripoti haikuweza kuundwa. Fungua picha tena, kisha utume tena.',
};
