/** Swahili: the words of why an answer came about. */
import type { Answer } from '../../pipeline/explain/index';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';

const { number: count, plural, two } = numbersOf('sw');
const slices = (value: number) =>
  plural(value, { one: 'kipande # cha mafunzo', other: 'vipande # vya mafunzo' });

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());
const raised = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => `${two(100 * share)}%`,
  manyTimes: 'zaidi ya mara kumi',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const still = named === now.named ? 'bado ' : '';
  const tree = `mti wa uamuzi ${still}ungesema “${classes[named]}”`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}, lakini si kwa uhakika wa kutosha kutegemewa.`;
  const networkStill = network === now.network ? 'bado ' : '';
  return `${tree}. Mtandao-neva ${networkStill}ungesema “${classes[network]}”, kwa hiyo jibu lisingekuwa na uhakika.`;
}

export const why: WhyWords = {
  title: 'Kwa nini: njia ndani ya mti wa uamuzi',
  lead: (questions) =>
    `${questions === 1 ? 'Swali moja limeleta' : `Maswali ${questions}, moja baada ya jingine, yameleta`} jibu hili. Kila swali lina mstari wa mgawanyo uliojifunzwa kutoka vipande vya mafunzo; njia inayofuata inategemea kipande hiki kiko upande gani wa mstari huo.`,
  points:
    'Pointi zinasema jambo fulani linaunga mkono jibu kwa nguvu kiasi gani. Kwenye pointi 0 majibu mawili yako sawa; kila pointi ya ziada hufanya moja kuwa na uwezekano wa takriban mara 2.7 dhidi ya jingine.',
  evidence:
    'Mtandao-neva ni programu ndogo iliyojifunza kutoka vipande vya mfano. Unaangalia picha; mti wa uamuzi unauliza ulichopata.',
  spread:
    'Mtawanyiko mmoja ni umbali kati ya kijivu cheusi na kijivu cheupe cha ubongo huu: kutoka robo yenye giza zaidi hadi robo yenye mwangaza zaidi.',

  question: (about) => telling.words(about).question,
  again: (about) => `Imeulizwa tena: ${lowered(telling.words(about).question)}`,
  says: telling.says,
  line: (about, threshold, ruler, value) =>
    `Mstari wa mgawanyo: ${telling.signed(telling.words(about), threshold, ruler, value)}.`,
  side(about, value, threshold, ruler) {
    if (value === threshold)
      return 'Kipande hiki kiko juu ya mstari wenyewe, jambo linalohesabiwa kama juu yake.';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (${share} ya thamani yake)`;
    return `Kipande hiki kiko ${value < threshold ? 'chini' : 'juu'} yake kwa ${far}${ofValue}.`;
  },
  otherSide: (then, now) => `Upande mwingine tu wa mstari, ${told(then, now)}`,
  parting: (network, named) =>
    `Hapa mti wa uamuzi na mtandao-neva vinatengana. Mtandao-neva peke yake unaweka “${classes[network]}” mbele; baada ya jibu hili mti hauwezi tena kusema hivyo, na unaishia kwenye “${classes[named]}”. Mti hukata kwenye mstari mmoja baada ya mwingine, mtandao-neva hupima yote kwa pamoja: karibu na mstari vinaweza kutofautiana, na hapo hakuna kinachopaswa kutegemewa.`,
  neverSaid: (network) =>
    `Mtandao-neva peke yake unaweka “${classes[network]}” mbele, jambo ambalo hakuna jani la mti linalosema. Pale viwili hivi vinapotofautiana, hakuna kinachopaswa kutegemewa.`,
  end: (label) => `Mti wa uamuzi unasema: ${classes[label]}`,
  ended: (label, right, all) =>
    `Kati ya ${plural(all, { one: 'kipande # cha mafunzo kilichoishia', other: 'vipande # vya mafunzo vilivyoishia' })} hapa, ${label === 'notumor' ? 'visivyo na uvimbe' : `vya “${classes[label]}”`}: ${count(right)}.`,
  show: 'Onyesha hili linatoka wapi',

  near: {
    title: 'Jibu jingine liko karibu kiasi gani?',
    none: 'Hakuna badiliko la kipimo kimoja peke yake ambalo lingebadilisha jibu la mti wa uamuzi.',
    close: 'Karibu: tofauti ndogo kwenye picha ingeweza kubadilisha jibu hili.',
    far: 'Hakuna kinachoulizwa hapa kilicho karibu kubadilisha jibu. Mabadiliko madogo zaidi ambayo yangelibadilisha:',
    farButUncertain: (disagree) =>
      `Jibu la mti wa uamuzi wenyewe haliko karibu kubadilika. Halina uhakika kwa sababu ${disagree ? 'mtandao-neva unasema vingine' : 'majibu kama hilo yalikuwa na makosa mara nyingi mno'}. Mabadiliko madogo zaidi ambayo yangefanya mti useme kitu kingine:`,
    change: ({ feature, from, to, answer }, now, ruler) =>
      `Kama ${telling.changed(feature, from, to, ruler)}, ${told(answer, now)}`,
    note: 'Karibu maana yake: ndani ya pointi 1, au ndani ya moja ya tano kwa kile kisichohesabiwa kwa pointi. Kila mstari hubadilisha kitu kimoja na kuacha mengine yalivyo. Katika picha halisi mambo huenda pamoja: kasoro kubwa zaidi mara nyingi huwa na mwangaza zaidi pia. Ushahidi wa majibu manne hupimwa daima dhidi ya mengine, kwa hiyo hapo mengine hubadilika pia.',
  },

  covering: {
    title: 'Je, jibu linategemea sehemu iliyowekwa alama?',
    lead: 'Sehemu iliyowekwa alama ni maelezo ya mtandao-neva wenyewe. Ili kuyajaribu, sehemu ndogo za kipande hufunikwa kwa zamu, na mtandao-neva huangalia tena.',
    start: 'Hakiki ramani kwa kufunika sehemu',
    busy: 'Sehemu zinafunikwa moja baada ya nyingine…',
    stop: 'Simamisha',
    failed: 'Hili halikuweza kuhakikiwa hapa. Fungua picha tena.',
    'borne-out': 'Kufunika sehemu iliyowekwa alama hupunguza ushahidi zaidi ya zote: ramani inathibitika.',
    elsewhere: 'Kufunika sehemu nyingine hupunguza ushahidi zaidi: itegemee kidogo sehemu iliyowekwa alama.',
    nowhere: 'Hakuna sehemu moja ikifunikwa inayopunguza ushahidi sana: usiitegemee sehemu iliyowekwa alama.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `Katika majaribio, sehemu iliyowekwa alama ilikuwa juu ya uvimbe katika visa takriban ${value} kati ya 100 kama hiki (${low} hadi ${high}).`;
    },
    show: 'Onyesha mahali ambapo kufunika hubadilisha jibu',
    note: 'Kifuniko cha kijivu kimoja ni badiliko lisilopatikana kwenye picha yoyote halisi. Uhakiki huu unasema mtandao-neva unaangalia nini, si kama uko sahihi.',
  },

  stages: {
    title: 'Kutoka kipande hadi kilichopimwa',
    gone: 'Faili haiwezi kusomwa tena. Ifungue tena ili kuona hatua.',
    alt: (step, of) => `Hatua ya ${step} kati ya ${of}`,
    steps: {
      sized: (width, height) =>
        `Imeletwa kwenye pikseli ${width} × ${height}: kila moja ni wastani wa eneo lililo chini yake. Hakuna kinachokuzwa.`,
      denoised: () => 'Chengachenga zimepunguzwa: kila pikseli ni thamani ya kati ya tisa zinazoizunguka.',
      head: () => 'Kichwa kimepatikana. Vyote vinavyokizunguka huhesabiwa kuwa mandharinyuma.',
      cropped: (width, height) => `Imekatwa kuwa mraba kuzunguka kichwa, pikseli ${width} × ${height}.`,
      scaled: () =>
        'Viwango vya kijivu vimenyooshwa: nusu asilimia yenye giza zaidi ya kichwa ni nyeusi, na yenye mwanga zaidi ni nyeupe.',
    },
  },

  tree: {
    title: 'Mti wote wa uamuzi',
    see: 'Ione kwenye mti wote',
    lead: (all) =>
      `Mti wa uamuzi ulijengwa kutoka ${slices(all)}. Kila kisanduku kinasema ni vingapi kati yake vilifika hapo, na vya aina gani. Njia ya kipande hiki ina fremu nene na alama ya tiki.`,
    legend: 'Aina za vipande vya mafunzo',
    letters: { glioma: 'G', meningioma: 'M', notumor: 'H', pituitary: 'P' },
    labels: classes,
    name: telling.name,
    leaf: (label) => raised(classes[label]),
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

  markedPlace: 'Sehemu iliyowekwa alama',
  measurements: (number) => `Vipimo vyote ${number}`,
  measurement: 'Kipimo',
  measured: 'Thamani',
  meaning: ({ id, meaning }) => findings[id]?.name ?? meaning,
  value: telling.value,
};
