import { foundOf } from '../by-class';
import type { AboutWords } from '../en/about';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const found = foundOf(numbersOf('sw').list, classes);

export const about: AboutWords = {
  title: 'Matumizi yaliyokusudiwa na mipaka',
  is: 'Ni nini',
  isText: [
    'Ni programu inayosoma vipande vya MRI ya ubongo kwenye kifaa hiki. Mtandao-neva mdogo (neural network) na mti wa uamuzi hujibu pamoja, na programu huonyesha kwa nini.',
    'Ni kwa watu waliofunzwa kusoma picha kama hizi: kufundisha, kujifunza, na kuonyesha kinachostahili kuangaliwa mara ya pili.',
  ],
  isNot: 'Si nini',
  isNotText: [
    'Si kifaa cha tiba na haitoi utambuzi wowote wa ugonjwa. Inasaidia; wewe ndiye unayeamua.',
    `Inajua aina hizi za uvimbe: ${found}. Ugonjwa mwingine wowote unaweza kupewa moja ya majina haya, au usipewe lolote.`,
    'Inakataa picha nyingi ambazo si MRI ya ubongo, lakini si zote: CT, au sehemu nyingine ya mwili, inaweza pia kupewa jibu.',
    '“Hakuna uvimbe uliopatikana” ni kuhusu kipande kimoja tu. Uvimbe unaweza kuwa kwenye kipande kingine, kuwa mdogo mno, au kufanana na ubongo unaouzunguka.',
    'Ilijifunza kutoka vyanzo vichache, hasa T1 yenye dawa ya kontrasti. Haijulikani inasoma vizuri kiasi gani sekwensi nyingine za MRI, mashine nyingine, watoto, au wagonjwa waliofanyiwa upasuaji.',
    'Uwezekano unasema ni mara ngapi majibu kama hayo yalikuwa sahihi katika majaribio. Hausemi mtu ni mgonjwa kiasi gani, wala uwezekano wa uvimbe kwa mtu huyu.',
    'Inatahadharisha kuhusu pikseli chache, kichwa kilichokatwa, vivuli (ghost) pembeni mwa kichwa kilichosogea, na maandishi pembeni mwa kichwa. Katika majaribio haikutambua sehemu kubwa ya vipande vilivyoharibiwa na mwendo wa kichwa, lakini ilitambua herufi nyingi zilizoandikwa pembeni mwa kichwa. Haitambui ukungu pekee, wala maandishi yaliyo juu ya kichwa.',
  ],
  privacy: 'Picha zako',
  privacyText:
    'Picha kamwe hazitoki kwenye kifaa hiki. Hakuna seva, hakuna akaunti, na hakuna ufuatiliaji. Ili kuhakiki mwenyewe, kata muunganisho wa mtandao: kila kitu kinaendelea kufanya kazi.',
  model: 'Mti wa uamuzi',
  modelHash: (hash) => `Mti wa uamuzi ${hash.slice(0, 12)}`,
  modelNone: 'Hupakiwa pamoja na picha ya kwanza.',
  inFull: 'Matumizi yaliyokusudiwa na mipaka, kwa ukamilifu',
  documents: 'Hati za hospitali na wahandisi (kwa Kiingereza, zinahitaji muunganisho)',
  examples: 'Vipande vya mfano',
  thirdParty: 'Leseni za programu zilizomo',
  licence: 'Leseni ya mifano',
};
