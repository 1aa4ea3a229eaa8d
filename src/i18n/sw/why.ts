/** Swahili: the words of why an answer came about. */

import { capitalised } from '../by-class';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { findingTexts } from '../findings';
import { lettersOf } from '../letters';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings } from './findings';

const { number: count, plural } = numbersOf('sw');
const slices = (value: number) =>
  plural(value, { one: 'kipande # cha mafunzo', other: 'vipande # vya mafunzo' });

const telling = findingTexts(findings, amount);

export const why: WhyWords = {
  occlusion: {
    title: 'Je, jibu linategemea sehemu iliyowekwa alama?',
    lead: 'Alama ni pale mtandao-neva unaposema uliangalia. Ili kuhakiki hilo, sehemu ndogo za kipande hufunikwa kwa zamu, na kipande husomwa tena.',
    start: 'Hakiki ramani kwa kufunika sehemu',
    busy: 'Sehemu zinafunikwa moja baada ya nyingine…',
    stop: 'Simamisha',
    failed: 'Hili halikuweza kuhakikiwa hapa. Fungua picha tena.',
    confirmed: 'Kufunika sehemu iliyowekwa alama hupunguza ushahidi zaidi ya zote: alama inathibitika.',
    elsewhere: 'Kufunika sehemu nyingine hupunguza ushahidi zaidi: itegemee kidogo sehemu iliyowekwa alama.',
    nowhere: 'Hakuna sehemu moja ikifunikwa inayopunguza ushahidi sana: usiitegemee sehemu iliyowekwa alama.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `Katika majaribio, sehemu iliyowekwa alama ilikuwa juu ya uvimbe katika visa takriban ${value} kati ya 100 kama hiki (${low} hadi ${high}).`;
    },
    show: 'Onyesha mahali ambapo kufunika hubadilisha jibu',
    note: 'Hakuna picha halisi yenye mabaka ya kijivu. Hii inaonyesha mtandao-neva unaangalia nini, si kama uko sahihi.',
  },

  stages: {
    title: 'Kutoka kipande hadi kilichopimwa',
    gone: 'Faili haiwezi kusomwa tena. Ifungue tena ili kuona hatua.',
    alt: (step, of) => `Hatua ya ${step} kati ya ${of}`,
    steps: {
      sized: (width, height) =>
        `Imeletwa kwenye pikseli ${width} × ${height}: kila moja ni wastani wa eneo lililo chini yake. Hakuna kinachokuzwa.`,
      denoised: () => 'Chengachenga zimepunguzwa: kila pikseli ni mediani ya mraba wa 3 × 3.',
      head: () => 'Kichwa kimepatikana. Vyote vinavyokizunguka huhesabiwa kuwa mandharinyuma.',
      cropped: (width, height) => `Imekatwa kuwa mraba kuzunguka kichwa, pikseli ${width} × ${height}.`,
      scaled: () =>
        'Viwango vya kijivu vimenyooshwa: nusu asilimia yenye giza zaidi ya kichwa ni nyeusi, na yenye mwanga zaidi ni nyeupe.',
    },
  },

  tree: {
    title: 'Mti wote wa uamuzi',
    lead: (all) =>
      `Mti wa uamuzi ulijengwa kutoka ${slices(all)}. Kila kisanduku kinasema ni vingapi vya kila aina vilifika hapo. Fremu nene na tiki: njia ya kipande hiki.`,
    legend: 'Aina za vipande vya mafunzo',
    letters: lettersOf({ glioma: 'G', meningioma: 'M', notumor: 'H', pituitary: 'P' }),
    labels: classes,
    name: telling.name,
    leaf: (label) => capitalised(classes[label]),
    via(id, threshold, below, ruler) {
      // The sign belongs to the number, which stands behind its noun.
      const line = telling.plain(id, threshold, ruler).replace(/^([+−])(\D*)(?=\d)/, '$2$1');
      return below ? `chini ya ${line}` : `${line} au zaidi`;
    },
    passed: 'Kipande hiki kilipitia hapa.',
    ended: 'Kipande hiki kiliishia hapa.',
    count,
    all: slices,
  },
};
