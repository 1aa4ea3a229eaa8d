/** Swahili: trying to break a reading by changing its picture. */

import type { RobustnessWords } from '../en/robustness';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';

export const robustness: RobustnessWords = {
  title: 'Jaribu uthabiti wa usomaji',
  offer: 'Zungusha, fifisha au tia giza picha hii, uone kama usomaji wake unabaki.',
  how: 'Sogeza kitelezi: picha iliyobadilishwa husomwa papo hapo. Hakuna chochote chake kinachohifadhiwa.',
  before: 'Ilivyofunguliwa',
  after: 'Iliyobadilishwa',
  alt: (name, outlined) => `${name}${outlined ? ', pamoja na eneo lililozungushiwa' : ''}`,
  kinds: {
    rotation: 'Mzunguko',
    crop: 'Kukata kila upande',
    resolution: 'Pikseli za upana',
    blur: 'Ukungu',
    noise: 'Chengachenga',
    brightness: 'Mwangaza',
    gamma: 'Gama',
  },
  strength: strengthsOf('sw', (count) => `pikseli ${count}`),
  asItIs: 'jinsi ilivyo',
  unchanged: 'Bado hakuna kilichobadilishwa.',
  same: (label, now, before) => `Bado ni ile ile: ${onSlice[label]}, ${now} (awali ${before}).`,
  stillUnsure: 'Bado haina uhakika wa kutosha kutegemewa.',
  unsure: (label, now, before) =>
    `Haina uhakika wa kutosha kutegemewa. Inayowezekana zaidi: ${onSlice[label]}, ${now} (awali ${before}).`,
  other: (label, now) => `Sasa inasomwa kuwa: ${onSlice[label]}, ${now}.`,
  rejected: 'Haisomwi tena kama kipande cha MR ya ubongo.',
  effects: { uncertain: 'haina uhakika', other: 'jibu lingine', rejected: 'haikusomwa' },
  holds: 'Unabaki kwa kila nguvu.',
  breaks: (strength, effect) => `${strength}: ${effect}`,
  sweep: 'Tafuta unaposhindwa',
  sweepHow: 'Husoma picha hii kwa kila nguvu ya kila badiliko, badiliko moja kwa wakati.',
  busy: (done, all) => `${done} kati ya ${all} zimesomwa`,
  stop: 'Acha',
  reset: 'Tendua yote',
  rests: 'Onyesha jibu linategemea nini',
  foreign: 'Onyesha kinachoonekana kigeni',
  mapNotes: {
    rests: 'Kaharabu: kufunika sehemu hii hupunguza zaidi ushahidi wa jibu.',
    foreign:
      'Bluu: haifanani na picha ilizojifunza, kama maandishi au chuma. Uvimbe pia unaweza kuwekwa alama; kelele, sehemu isiyo na muundo au kipande cha kichwa kingine mara nyingi hakiwekwi, wala picha nzima ya mashine nyingine. Haisemi kama jibu ni sahihi.',
  },
  marked: (share) => `${share} ya picha imewekwa alama`,
  noMap: 'Hakuna ramani kama hiyo kwa picha hii.',
  tests: 'Matokeo ya mabadiliko kama haya katika majaribio',
  failed: 'Picha haikuweza kusomwa tena. Ifungue upya ili kujaribu.',
};
