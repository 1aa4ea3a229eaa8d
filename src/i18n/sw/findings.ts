/**
 * Swahili: every finding of the lesion finder in plain words. Verbs and adjectives agree with their noun's class, so
 * that an answer is spoken of as "jibu" or "aina" and a part of the picture as "sehemu", whatever its name.
 */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';
import { classes } from './classes';

const place = 'sehemu inayotiliwa shaka zaidi';
const by = (words: string) => (amount: string) => `${words} kwa ${amount}`;
const RACE = [(amount: string) => `${amount} mbele`, (amount: string) => `${amount} nyuma`] as const;
const LIGHT = [by('mwangaza zaidi'), by('mwangaza pungufu')] as const;
/** Of nouns with m-: "mwangaza", "mfanano", "uhakika". */
const size = (more: boolean) => (more ? 'mkubwa zaidi' : 'mdogo zaidi');

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string): FindingWords => ({
  kind: 'points',
  name: `Kipande kizima: ${name}`,
  question: `Je, kipande kizima kinaelekea kwenye jibu “${name}”?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Kwa mtandao-neva, jibu “${name}” liko ${amount} ya jibu lenye uwezekano mkubwa zaidi.`
      : `Kwa mtandao-neva, jibu “${name}” ni la kwanza, ${amount} ya jibu linalofuata.`,
  changed: (amount, more) =>
    `ushahidi wa jibu “${name}” ungekuwa ${more ? 'na nguvu zaidi' : 'dhaifu zaidi'} kwa ${amount}`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string): FindingWords => ({
  kind: 'points',
  name: `Sehemu yenyewe: ${name}`,
  question: `Je, ${place} yenyewe inafanana na ${name}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Kwa kuangalia sehemu hii pekee, aina “${name}” iko ${amount} ya aina yenye uwezekano mkubwa zaidi.`
      : `Kwa kuangalia sehemu hii pekee, aina “${name}” ina uwezekano mkubwa zaidi, ${amount} ya inayofuata.`,
  changed: (amount, more) => `mfanano wa sehemu yenyewe na ${name} ungekuwa ${size(more)} kwa ${amount}`,
});

const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [string, string],
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `${place} ingekuwa ${grows ? more : less} kwa ${amount}`,
});

/** @param what with its verb; @param whose,than without */
const light = (name: string, question: string, what: string, whose: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} ${amount} kuliko ${than}.`,
  changed: (amount, more) =>
    `mwangaza wa ${whose} ungekuwa ${size(more)} kwa ${amount} ukilinganishwa na ${than}`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [by('kuunga mkono'), by('kupinga')],
  says: (amount, value) =>
    value <= -16
      ? 'Hakuna sehemu ya namna hiyo inayojitokeza.'
      : `Kuhusu kasoro kwenye sehemu hiyo, msimamo wa mtandao-neva ni ${amount}.`,
  changed: (amount, more) =>
    `uhakika wa mtandao-neva kwamba kuna ${what} ungekuwa ${size(more)} kwa ${amount}`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness(
    'Kasoro: uhakika',
    'Mtandao-neva una uhakika kiasi gani kwamba kuna kasoro?',
    'kasoro',
  ),
  'second-lesion-score': sureness(
    'Kasoro ya pili: uhakika',
    'Je, kuna sehemu ya pili inayotiliwa shaka?',
    'kasoro ya pili',
  ),
  'lesion-focus': {
    kind: 'share',
    name: 'Shaka kwenye sehemu moja',
    question: 'Je, shaka yote iko kwenye sehemu moja?',
    says: (amount) => `${amount} ya shaka yote iko kwenye sehemu moja.`,
    changed: (amount, more) =>
      `kiasi cha shaka kwenye sehemu hiyo kingekuwa ${more ? 'kikubwa' : 'kidogo'} zaidi kwa ${amount}`,
  },
  'lesion-area': length(
    'area',
    'Eneo',
    `Je, ${place} ina ukubwa gani?`,
    (amount) => `Eneo lake ni ${amount}.`,
    ['kubwa zaidi', 'ndogo zaidi'],
  ),
  'lesion-width': length(
    'width',
    'Upana',
    `Je, ${place} ina upana gani?`,
    (amount) => `Upana wake ni ${amount}.`,
    ['pana zaidi', 'nyembamba zaidi'],
  ),
  'lesion-height': length(
    'height',
    'Kimo kwenye picha',
    `Je, ${place} ina kimo gani kwenye picha?`,
    (amount) => `Kimo chake ni ${amount}.`,
    ['na kimo kikubwa zaidi', 'na kimo kidogo zaidi'],
  ),
  'lesion-elongation': length(
    'times',
    'Urefu ukilinganishwa na upana',
    `Je, ${place} ni ndefu au ya mviringo?`,
    (amount) => `Urefu wake ni ${amount} ya upana wake.`,
    ['na urefu mkubwa zaidi ukilinganishwa na upana wake,', 'ya mviringo zaidi'],
  ),
  'lesion-compactness': length(
    'share',
    'Kushikamana',
    `Je, ${place} imeshikamana au ina kingo zilizochanika?`,
    (amount) => `Inajaza ${amount} ya duara-dufu laini lenye urefu na upana uleule.`,
    ['imeshikamana zaidi', 'imechanika zaidi'],
  ),
  'lesion-depth': length(
    'radius',
    'Kina ndani ya kichwa',
    `Je, ${place} iko kwenye kina gani ndani ya kichwa?`,
    (amount) => `Kina chake kutoka ukingo wa nje wa kichwa ni ${amount}.`,
    ['ndani zaidi', 'karibu zaidi na ukingo wa nje'],
  ),
  'lesion-surface-gap': length(
    'radius',
    'Umbali hadi ukingo wa kichwa',
    `Je, ${place} inakaribia fuvu kiasi gani?`,
    (amount) => `Umbali kutoka ukingo wake hadi ukingo wa nje wa kichwa ni ${amount}.`,
    ['mbali zaidi na ukingo wa nje', 'karibu zaidi na ukingo wa nje'],
  ),
  'lesion-off-midline': length(
    'radius',
    'Umbali kutoka mstari wa katikati',
    `Je, ${place} iko mbali kiasi gani na mstari wa katikati wa kichwa?`,
    (amount) => `Umbali wake kutoka mstari wa katikati, kuelekea upande mmoja, ni ${amount}.`,
    ['pembeni zaidi', 'karibu zaidi na katikati'],
  ),
  'lesion-across': length(
    'share',
    'Kati ya kushoto na kulia',
    `Kati ya kushoto na kulia, ${place} iko wapi?`,
    (amount) => `Iko ${amount} ya njia kutoka mwisho wa kushoto wa kichwa kwenye picha hadi mwisho wa kulia.`,
    ['kulia zaidi', 'kushoto zaidi'],
  ),
  'lesion-down': length(
    'share',
    'Kati ya juu na chini',
    `Kati ya juu na chini, ${place} iko wapi?`,
    (amount) => `Iko ${amount} ya njia kutoka juu ya kichwa kwenye picha kwenda chini.`,
    ['chini zaidi', 'juu zaidi'],
  ),
  'lesion-sella-distance': length(
    'radius',
    'Umbali kutoka sella',
    `Je, ${place} iko mbali kiasi gani na sella, mahali pa tezi ya pituitari?`,
    (amount) => `Umbali wake kutoka mahali ambapo sella inatarajiwa ni ${amount}.`,
    ['mbali zaidi na sella', 'karibu zaidi na sella'],
  ),
  'lesion-brightness': light(
    'Mwangaza',
    `Je, ${place} ina mwangaza kiasi gani?`,
    'Sehemu hii ina',
    place,
    'ubongo uliobaki',
  ),
  'lesion-contrast': light(
    'Ikilinganishwa na inayoizunguka',
    `Je, ${place} inatofautiana na inayoizunguka?`,
    'Sehemu hii ina',
    place,
    'sehemu inayoizunguka moja kwa moja',
  ),
  'lesion-one-sided': light(
    'Ikilinganishwa na upande mwingine',
    `Je, ${place} ina mwangaza zaidi kuliko sehemu kama hiyo upande mwingine?`,
    'Sehemu hii ina',
    place,
    'sehemu kama hiyo upande mwingine',
  ),
  'lesion-ring': light(
    'Ukingo ukilinganishwa na kiini',
    `Je, ${place} ina ukingo wenye mwangaza?`,
    'Ukingo wake una',
    'ukingo wake',
    'kiini chake',
  ),
  'lesion-variation': length(
    'spread',
    'Kutolingana kwa ndani',
    `Je, ndani ya ${place} kuna kutolingana kiasi gani?`,
    (amount) => `Kijivu chake kinatofautiana kwa ${amount}.`,
    ['na kutolingana zaidi', 'na kulingana zaidi'],
  ),
  'lesion-like-glioma': likeness(classes.glioma),
  'lesion-like-meningioma': likeness(classes.meningioma),
  'lesion-like-pituitary': likeness(classes.pituitary),
  'glioma-evidence': evidence(classes.glioma),
  'meningioma-evidence': evidence(classes.meningioma),
  'notumor-evidence': evidence(classes.notumor),
  'pituitary-evidence': evidence(classes.pituitary),
};

/** Of a case kept from an earlier model, whose findings had other names: those are in English. */
export const unknownFinding = (meaning: string): FindingWords => ({
  kind: 'unknown',
  name: meaning,
  question: `Kipimo cha modeli ya awali: ${meaning}`,
  signs: [(amount) => amount, (amount) => `${amount} chini ya 0`],
  says: (amount) => `Thamani: ${amount}.`,
  changed: (amount, more) => `kipimo hiki kingekuwa ${more ? 'kikubwa' : 'kidogo'} zaidi kwa ${amount}`,
});
