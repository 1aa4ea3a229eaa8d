/**
 * Hindi: every finding of the lesion finder in plain words. Adjectives agree with their noun, so that what goes with
 * several nouns is said with nouns ("more brightness").
 */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';
import { classes } from './classes';

const place = 'सबसे संदिग्ध जगह';
const after = (word: string) => (amount: string) => `${amount} ${word}`;
const RACE = [after('आगे'), after('पीछे')] as const;
const LIGHT = [after('अधिक चमक'), after('कम चमक')] as const;

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string): FindingWords => ({
  kind: 'points',
  name: `पूरी स्लाइस: ${name}`,
  question: `पूरी स्लाइस को देखकर क्या उत्तर “${name}” लगता है?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `नेटवर्क के लिए उत्तर “${name}” सबसे संभावित उत्तर से ${amount} है।`
      : `नेटवर्क के लिए उत्तर “${name}” सबसे ऊपर है, अगले उत्तर से ${amount}।`,
  changed: (amount, more) => `उत्तर “${name}” के पक्ष में साक्ष्य ${amount} ${more ? 'और' : 'कम'} मज़बूत होता`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string): FindingWords => ({
  kind: 'points',
  name: `वह जगह ख़ुद: ${name}`,
  question: `क्या ${place} ख़ुद ${name} जैसी दिखती है?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `सिर्फ़ इस जगह को देखें, तो ${name} सबसे संभावित प्रकार से ${amount} है।`
      : `सिर्फ़ इस जगह को देखें, तो ${name} सबसे संभावित प्रकार है, अगले प्रकार से ${amount}।`,
  changed: (amount, more) => `वह जगह ख़ुद ${amount} ${more ? 'और' : 'कम'} ${name} जैसी दिखती`,
});

const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [more: (amount: string) => string, less: (amount: string) => string],
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `${place} ${grows ? more(amount) : less(amount)} होती`,
});

/** @param what,than before a postposition */
const light = (name: string, question: string, what: string, whose: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} में ${than} से ${amount} है।`,
  changed: (amount, more) => `${whose} की चमक ${than} की तुलना में ${amount} ${more ? 'और' : 'कम'} होती`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [after('पक्ष में'), after('विरोध में')],
  says: (amount, value) =>
    value <= -16 ? 'ऐसी कोई जगह अलग नहीं दिखती।' : `नेटवर्क का अनुमान वहाँ लीज़न होने के ${amount} है।`,
  changed: (amount, more) => `नेटवर्क को ${what} होने का भरोसा ${amount} ${more ? 'और' : 'कम'} होता`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness('लीज़न: कितना भरोसा', 'नेटवर्क को लीज़न होने का कितना भरोसा है?', 'लीज़न'),
  'second-lesion-score': sureness('दूसरा लीज़न: कितना भरोसा', 'क्या कोई दूसरी संदिग्ध जगह है?', 'दूसरा लीज़न'),
  'lesion-focus': {
    kind: 'share',
    name: 'एक ही जगह पर संदेह',
    question: 'क्या सारा संदेह एक ही जगह पर है?',
    says: (amount) => `सारे संदेह का ${amount} एक ही जगह पर है।`,
    changed: (amount, more) => `${place} पर संदेह का हिस्सा ${amount} ${more ? 'और बड़ा' : 'छोटा'} होता`,
  },
  'lesion-area': length('area', 'क्षेत्रफल', `${place} कितनी बड़ी है?`, (amount) => `इसका क्षेत्रफल ${amount} है।`, [
    after('और बड़ी'),
    after('छोटी'),
  ]),
  'lesion-width': length('width', 'चौड़ाई', `${place} कितनी चौड़ी है?`, (amount) => `इसकी चौड़ाई ${amount} है।`, [
    after('और चौड़ी'),
    after('कम चौड़ी'),
  ]),
  'lesion-height': length(
    'height',
    'चित्र में ऊँचाई',
    `चित्र में ${place} कितनी ऊँची है?`,
    (amount) => `इसकी ऊँचाई ${amount} है।`,
    [after('और ऊँची'), after('कम ऊँची')],
  ),
  'lesion-elongation': length(
    'times',
    'चौड़ाई की तुलना में लंबाई',
    `${place} लंबी है या गोल?`,
    (amount) => `इसकी लंबाई चौड़ाई की ${amount} है।`,
    [
      (amount) => `अपनी चौड़ाई की तुलना में ${amount} और लंबी`,
      (amount) => `अपनी चौड़ाई की तुलना में ${amount} कम लंबी`,
    ],
  ),
  'lesion-compactness': length(
    'share',
    'सघनता',
    `${place} सघन है या कटी-फटी?`,
    (amount) => `यह उतने ही लंबे और चौड़े चिकने अंडाकार का ${amount} भरती है।`,
    [after('और सघन'), after('कम सघन')],
  ),
  'lesion-depth': length(
    'radius',
    'सिर में गहराई',
    `${place} सिर में कितनी गहरी है?`,
    (amount) => `सतह से इसकी गहराई ${amount} है।`,
    [after('और गहरी'), after('कम गहरी')],
  ),
  'lesion-surface-gap': length(
    'radius',
    'सतह से दूरी',
    `${place} खोपड़ी के कितने पास तक आती है?`,
    (amount) => `इसके किनारे से सिर की सतह की दूरी ${amount} है।`,
    [(amount) => `सिर की सतह से ${amount} और दूर`, (amount) => `सिर की सतह के ${amount} और पास`],
  ),
  'lesion-off-midline': length(
    'radius',
    'मध्यरेखा से दूरी',
    `${place} सिर की मध्यरेखा से कितनी दूर है?`,
    (amount) => `मध्यरेखा से एक ओर इसकी दूरी ${amount} है।`,
    [(amount) => `मध्यरेखा से ${amount} और दूर`, (amount) => `मध्यरेखा के ${amount} और पास`],
  ),
  'lesion-across': length(
    'share',
    'बाएँ और दाएँ के बीच',
    `${place} बाएँ और दाएँ के बीच कहाँ है?`,
    (amount) => `चित्र में यह सिर के बाएँ छोर से दाएँ छोर की ओर ${amount} दूरी पर है।`,
    [after('और दाईं ओर'), after('और बाईं ओर')],
  ),
  'lesion-down': length(
    'share',
    'ऊपर और नीचे के बीच',
    `${place} ऊपर और नीचे के बीच कहाँ है?`,
    (amount) => `चित्र में यह सिर के ऊपरी छोर से निचले छोर की ओर ${amount} दूरी पर है।`,
    [after('और नीचे'), after('और ऊपर')],
  ),
  'lesion-sella-distance': length(
    'radius',
    'सेला से दूरी',
    `${place} सेला (पिट्यूटरी ग्रंथि की जगह) से कितनी दूर है?`,
    (amount) => `जहाँ सेला होना चाहिए, वहाँ से इसकी दूरी ${amount} है।`,
    [(amount) => `सेला से ${amount} और दूर`, (amount) => `सेला के ${amount} और पास`],
  ),
  'lesion-brightness': light('चमक', `${place} कितनी चमकीली है?`, 'इस जगह', place, 'बाकी मस्तिष्क'),
  'lesion-contrast': light(
    'आसपास की तुलना में',
    `क्या ${place} अपने आसपास से अलग दिखती है?`,
    'इस जगह',
    place,
    'ठीक आसपास के हिस्से',
  ),
  'lesion-one-sided': light(
    'दूसरी ओर की तुलना में',
    `क्या ${place} दूसरी ओर की वैसी ही जगह से ज़्यादा चमकीली है?`,
    'इस जगह',
    place,
    'दूसरी ओर की वैसी ही जगह',
  ),
  'lesion-ring': light(
    'भीतरी भाग की तुलना में किनारा',
    `क्या ${place} का किनारा चमकीला है?`,
    'इसके किनारे',
    'उसके किनारे',
    'भीतरी भाग',
  ),
  'lesion-variation': length(
    'spread',
    'असमानता',
    `${place} भीतर से कितनी असमान है?`,
    (amount) => `इसके ग्रे स्तरों में ${amount} का अंतर है।`,
    [after('और असमान'), after('कम असमान')],
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
  question: `पिछले मॉडल का एक माप: ${meaning}`,
  signs: [(amount) => amount, (amount) => `0 से ${amount} नीचे`],
  says: (amount) => `मान: ${amount}।`,
  changed: (amount, more) => `यह माप ${amount} ${more ? 'और ज़्यादा' : 'कम'} होता`,
});
