/** Swahili: the words about an answer's worth and a picture's faults, and of the report. */
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { numbersOf } from '../numbers';
import { listed } from './listed';

const { percent, number, day } = numbersOf('sw');

const range = (low: number, high: number) => (low === high ? '' : ` (${low} hadi ${high})`);

const oneIn = (prevalence: number) => `1 kati ya ${number(Math.round(1 / prevalence))}`;

export const verdict: VerdictWords = {
  probability: (value) => (value > 0.99 ? 'zaidi ya 99%' : value < 0.01 ? 'chini ya 1%' : percent(value)),
  day,

  right(right, uncertain) {
    const { value, low, high } = counted(right);
    const such = uncertain ? 'yenye uhakika mdogo kama hili' : 'yenye uhakika kama hili';
    return `Kati ya majibu 100 ${such}, takriban ${value} yalikuwa sahihi${range(low, high)}.`;
  },
  such(right) {
    const { base, value, low, high } = counted(right, 1000);
    return value < 1
      ? `Katika majaribio, kati ya vipande ${number(1000)} kama hivi, chini ya ${Math.max(1, Math.ceil(right.high * 1000))} vilikuwa hivyo kweli.`
      : `Katika majaribio, kati ya vipande ${number(base)} kama hivi, takriban ${value} vilikuwa hivyo kweli${range(low, high)}.`;
  },
  scale: [percent(0), percent(0.5), percent(1)],
  bracket:
    'Mistari yenye ncha mbili: chini ya jibu lenye uwezekano mkubwa zaidi, ni majibu mangapi ya namna hiyo yalikuwa sahihi; chini ya mengine, ni vipande vingapi vyenye uwezekano kama huo vilikuwa hivyo kweli. Urefu wa mstari unaonyesha hilo linajulikana kwa usahihi kiasi gani (kipindi cha 95%).',
  basis: (images) =>
    `Imehesabiwa kwa vipande ${number(images)} vya watu ambao kisomaji hakikuwa kimewaona, kutoka mikusanyo ileile ambayo kilijifunza kwayo. Kwingineko, tarajia majibu machache zaidi kuwa sahihi. Huu si uwezekano wa mtu huyu, ambaye kwake uvimbe unaweza kuwa nadra zaidi.`,
  otherModel: 'Hiki kilisomwa na toleo jingine: haijulikani hapa ni majibu yake mangapi yalikuwa sahihi.',

  rare: {
    title: 'Maana yake pale uvimbe unapokuwa nadra',
    lead: 'Kadiri uvimbe unavyokuwa nadra, ndivyo tahadhari nyingi zaidi zinavyokuwa za uongo.',
    legend: 'Tuseme kwamba, kwenye vipande vinavyopewa jibu, uvimbe upo kwenye',
    option: oneIn,
    optionFull: (prevalence) => `Kipande ${oneIn(prevalence)}`,
    tumour: 'Vilivyosemwa vina uvimbe',
    none: 'Vilivyosemwa “hakuna uvimbe”',
    this: 'jibu hili',
    called(share) {
      const { base, value, low, high } = counted(share);
      return `Kati ya vipande ${number(base)} vilivyosemwa vina uvimbe, takriban ${value}${range(low, high)} ${value === 1 ? 'kina' : 'vina'} uvimbe kweli.`;
    },
    missed(share) {
      const { base, value, low, high } = counted(share);
      return value < 1
        ? `Kati ya vipande ${number(base)} vilivyosemwa “hakuna uvimbe”, chini ya 1 kina uvimbe.`
        : `Kati ya vipande ${number(base)} vilivyosemwa “hakuna uvimbe”, takriban ${value}${range(low, high)} ${value === 1 ? 'kina' : 'vina'} uvimbe hata hivyo.`;
    },
    has: 'vyenye uvimbe',
    hasNot: 'visivyo na uvimbe',
    where: (prevalence) => `Tuseme uvimbe upo kwenye kipande ${oneIn(prevalence)} vinavyopewa jibu.`,
    note(sensitivity, specificity) {
      const [found, clear] = [counted(sensitivity), counted(specificity)];
      return `Kwa kanuni ya Bayes, kwa uvimbe wowote dhidi ya kutokuwepo: katika majaribio kisomaji kilisema “uvimbe” kwa vipande ${found.value} kati ya 100 vyenye uvimbe${range(found.low, found.high)}, na “hakuna uvimbe” kwa vipande ${clear.value} kati ya 100 visivyo na uvimbe${range(clear.low, clear.high)}; majibu yasiyo na uhakika hayakuhesabiwa.`;
    },
  },

  warnings: {
    title: 'Kuhusu picha hii',
    of: {
      'burned-in-annotation':
        'Faili inasema kuna maandishi kwenye picha. Huenda yana jina la mgonjwa: angalia kabla ya kuionyesha, kuichapisha au kuishiriki.',
      'cropped-head': 'Sehemu ya kichwa iko nje ya picha. Kilichopo huko hakionekani.',
      ghosting:
        'Kuna vivuli (ghost) pembeni mwa kichwa: huenda kilisogea. Kinachoonekana kinaweza kuwa na ukungu au kujirudia.',
      writing:
        'Kitu kama maandishi kipo pembeni mwa kichwa. Huenda kina jina la mgonjwa: angalia kabla ya kuonyesha, kuchapisha au kushiriki.',
      'low-resolution': 'Pikseli chache: chini ya 128 kwa upana wa kichwa. Vitu vidogo huenda visionekane.',
      incomplete: 'Faili inaisha mapema mno. Kinachokosekana hakikusomwa.',
      lossy: 'Faili ilipunguzwa kwa kuacha maelezo madogo (ubanaji wenye upotevu).',
      'first-frame-only': 'Faili ni picha inayotembea. Ni picha yake ya kwanza tu iliyosomwa.',
      inverted:
        'Nyeusi na nyeupe kwenye picha zilikuwa zimebadilishana, kama kwenye negativu. Iligeuzwa kabla ya kusomwa.',
      'white-surround': 'Picha ilikuwa juu ya ukurasa mweupe. Ukurasa ulifanywa mweusi kabla ya kusomwa.',
      'first-volume-only': 'Faili ina mikusanyo kadhaa ya vipande (volume). Ni wa kwanza tu uliosomwa.',
      'no-modality': 'Faili haisemi kwamba ni MRI.',
      'no-orientation': 'Faili haisemi kichwa kililala vipi. Mwelekeo wa mkato wa kipande ni wa kukisia.',
      'no-meta-header': 'Mwanzo wa faili haupo. Jinsi ilivyohifadhiwa imekisiwa.',
      'no-window':
        'Faili haisemi inapaswa kuonyeshwa kwa mwangaza gani. Mwangaza umewekwa kutokana na thamani zake.',
      'no-spacing': 'Faili haisemi pikseli ina ukubwa gani. Hakuna kinachoweza kutolewa kwa milimita.',
      turned:
        'Faili inahifadhi picha ikiwa imezungushwa au imegeuzwa kama kwenye kioo. Inaonyeshwa wima, kama wataalamu wa radiolojia wanavyoitazama.',
      contradiction:
        'Kichwa cha faili hakisemi pikseli zilivyo. Zilisomwa kama zilivyo: linganisha na kitazamaji kingine.',
      'trailing-bytes': 'Faili inaendelea baada ya picha yake. Kinachofuata kiliachwa.',
      'window-hides':
        'Kwa mwangaza ambao faili inataka, sehemu kubwa ya kichwa haionekani. Mwangaza umewekwa kutokana na thamani zake.',
      'implausible-spacing':
        'Ukubwa wa pikseli ambao faili inataja hauwezi kuwa sahihi. Hakuna kinachotolewa kwa milimita.',
      'secondary-capture':
        'Faili ni nakala ya picha (secondary capture). Haisemi kwamba ni MRI, na kilichoachwa kwenye nakala hakionekani.',
      'nonstandard-header':
        'Kichwa cha faili hakikuandikwa kama kiwango cha DICOM kinavyosema. Kilisomwa kama kinavyoonekana kumaanishwa.',
    },
  },

  records: {
    title: 'Kwa PACS au rekodi ya matibabu',
    sr: 'Ripoti ya DICOM (SR)',
    sc: 'Picha ya DICOM (SC)',
    pdf: 'Ukurasa wa DICOM (PDF)',
    fhir: 'Kifurushi cha FHIR',
    hint: 'Faili za DICOM hubeba mgonjwa na uchunguzi wa picha: husomwa sasa kutoka kwenye picha, hazihifadhiwi popote. Ziko kwa Kiingereza, ni za awali na hazijathibitishwa.',
    noInstance: 'Faili za DICOM huandikwa tu kwa picha ya DICOM iliyofunguliwa inayotaja uchunguzi wake.',
    failed: 'Faili haikuweza kuundwa. Pakia upya ukurasa ukiwa na mtandao, kisha ujaribu tena.',
  },

  report: {
    title: 'Ripoti ya kipande kimoja cha MRI ya ubongo',
    research: 'Programu ya utafiti, si kifaa cha tiba. Inasaidia; mtu ndiye anayeamua.',
    noteLabel: 'Dokezo au kitambulisho cha kuchapisha',
    noteHint:
      'Huchapishwa, na kamwe hakihifadhiwi. Jina la faili halichapishwi: andika kinachohitajika kwenye karatasi.',
    print: 'Chapisha au hifadhi kama PDF',
    json: 'Hifadhi matokeo (JSON)',
    csv: 'Hifadhi jedwali (CSV)',
    formats:
      'Faili zinazohifadhiwa zina jina la faili, na hazina chochote ambacho faili inasema kuhusu mgonjwa.',
    note: 'Dokezo:',
    printed: (when) => `Imechapishwa tarehe ${when}`,
    slice: 'Kipande kama kilivyofunguliwa',
    overlay: 'Kipande kilekile: kisanduku na eneo lenye rangi vinaonyesha mahali ambapo kitu kinajitokeza',
    overlayBox: 'Kipande kilekile: kisanduku kinaonyesha mahali ambapo kitu kinajitokeza',
    sliceAlt: 'Kipande',
    overlayAlt: 'Kipande, pamoja na kilichopatikana na kisomaji juu yake',
    limits: 'Mipaka',
    limitsText: [
      'Kimesomwa kipande kimoja, si mtu. “Hakuna uvimbe uliopatikana” haimaanishi kuwa mtu ni mzima.',
      'Aina tatu za uvimbe zinajulikana: glioma, meningioma na uvimbe wa tezi ya pituitari. Ugonjwa mwingine wowote unaweza kupewa moja ya majina haya, au usipewe lolote.',
      'Ilijifunza kutoka vyanzo vichache, hasa T1 yenye dawa ya kontrasti. Aina nyingine za MRI (sequence), mashine nyingine, watoto, na ubongo baada ya upasuaji havikujaribiwa vya kutosha kusema inavisoma vizuri kiasi gani.',
      'Kusogea kunatambuliwa tu pale kunapoacha vivuli (ghost) vikali pembeni mwa kichwa. Ukungu pekee hautafutwi.',
    ],
    source: (facts) => `Picha: ${listed(facts)}.`,
    pixels: (width, height) => `pikseli ${width} × ${height}`,
    model: (hash) => `Modeli ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
