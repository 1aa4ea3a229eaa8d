/** Swahili: words of the installed app. */
import type { InstallWords } from '../en/install';

const megabytes = (bytes: number) => `MB ${Math.round(bytes / 1e6)}`;

export const install: InstallWords = {
  reload: 'Pakia upya sasa',
  tryAgain: 'Jaribu tena',
  dismiss: 'Funga',

  left: {
    reloaded: 'Ukurasa huu umepakiwa upya.',
    kept: (count) => `Matokeo yaliyo kwenye historia: ${count}.`,
    lost: (count) => `Matokeo ambayo hayakuhifadhiwa: ${count}.`,
    unread: (count) => `Faili ambazo hazijasomwa: ${count}. Zifungue tena.`,
    open: 'Fungua historia',
    clear: (count) =>
      `Matokeo ambayo hayako kwenye historia wala hayajahifadhiwa kwenye faili: ${count}. Futa orodha?`,
    keep: 'Hapana, hifadhi',
    clearThem: 'Ndiyo, futa',
  },

  update: {
    ready: (version) =>
      version === null ? 'Toleo jipya liko tayari.' : `Toleo jipya liko tayari: ${version}.`,
    older: (version) =>
      `Toleo la zamani linatolewa: ${version}. Lihamie tu ikiwa umeambiwa: yaliyorekebishwa tangu wakati huo hayatakuwepo.`,
    same: 'Modeli ni ileile: majibu yanabaki yalivyo.',
    differs: 'Modeli inabadilika: majibu yanaweza kutofautiana na ya toleo hili.',
    code: 'Jinsi vipande vinavyotayarishwa inabadilika: majibu yanaweza kutofautiana na ya toleo hili.',
    changes: 'Kinachobadilika',
    elsewhere: 'Kichupo kingine kimehamia toleo jipya. Pakia hiki upya kabla ya kuendelea kusoma.',
    switching: 'Inahamia toleo jipya…',
    batch: 'Kilichofunguliwa hapa kitafungwa. Historia inabaki.',
  },

  trouble: {
    repairing: () => 'Baadhi ya faili zilizohifadhiwa hazipo au zimeharibika. Zinapakuliwa upya…',
    damaged: () =>
      'Baadhi ya faili zilizohifadhiwa hazipo au zimeharibika, na hazikuweza kupakuliwa upya. Unganisha intaneti na ujaribu tena. Hakuna kinachosomwa kwa modeli iliyoharibika.',
    'not-stored': () =>
      'Dendrite bado haijahifadhiwa kwenye kifaa hiki, kwa hiyo inahitaji muunganisho. Unganisha intaneti: inajaribu tena yenyewe.',
    'no-room': () =>
      'Kifaa hiki hakina nafasi ya kuhifadhi Dendrite au toleo lake jipya. Kusoma kunafanya kazi ukurasa ukiwa wazi au ukiwa umeunganishwa. Ongeza nafasi na upakie upya ukurasa.',
    'foreign-worker': () =>
      'Programu nyingine ya anwani hii ya wavuti ilidhibiti ukurasa huu ulipokuwa ukipakiwa, kwa hiyo msimbo wake haukuhakikiwa. Upakie upya kabla ya kuutegemea.',
    'self-test': () =>
      'Nakala hii ya Dendrite imeshindwa jaribio lake la ndani: haisomi kipande kinachojulikana kama inavyopaswa. Hakuna kinachosomwa nayo; usitegemee ilichosoma tangu ilipofunguliwa. Pakia upya ukurasa ukiwa umeunganishwa, au tumia kivinjari kingine.',
    'rolled-back': (version) =>
      `Toleo hili limeshindwa jaribio lake la ndani kwenye kifaa hiki, na ${version === null ? 'toleo lililotangulia' : `toleo ${version}`} limerudi mahali pake. Hakuna kinachosomwa hadi upakie upya ukurasa; usitegemee kilichosomwa tangu kusasishwa.`,
    refused: (version) =>
      `${version === null ? 'Toleo jipya zaidi' : `Toleo ${version}`} limeshindwa jaribio lake la ndani kwenye kifaa hiki. Toleo lililotangulia linaendelea kutumika.`,
    'share-lost': () => 'Faili zilizoshirikiwa hazikufika. Zishiriki tena, au zichague hapa.',
  },

  shared: {
    title: (count) =>
      `Zimeshirikiwa na programu nyingine au ukurasa wa wavuti: ${count === 1 ? 'faili moja' : `faili ${count}`}.`,
    text: 'Bado hakuna kilichofunguliwa wala kuhifadhiwa. Fungua tu ulichoshiriki mwenyewe.',
    open: 'Fungua',
    discard: 'Tupa',
    more: (count) => `na nyingine ${count}`,
  },

  self: {
    title: 'Nakala hii',
    version: (version) => `Toleo ${version}`,
    build: (id) => `faili ${id}`,
    model: (hash) => `Modeli ${hash}`,
    preprocessing: (version) => `utayarishaji wa vipande, toleo ${version}`,
    check: 'Hakiki nakala hii',
    checking: 'Inahakiki…',
    files: (count) => `Faili zilizohifadhiwa: zote ${count} ni nzima.`,
    filesMissing: (missing, count) =>
      `Faili zilizohifadhiwa ambazo hazipo au zimeharibika, na hazikuweza kupakuliwa upya: ${missing} kati ya ${count}.`,
    repaired: (count) => `Zilizopakuliwa upya, kwa sababu hazikuwepo au ziliharibika: ${count}.`,
    noFiles: 'Hakuna kilichohifadhiwa kwenye kifaa hiki, kwa hiyo hakuna faili za kuhakiki.',
    passed: 'Jaribio la ndani limefaulu: kipande kinachojulikana kinasomwa sawasawa kama inavyopaswa.',
    failed: {
      differs:
        'Jaribio la ndani limeshindwa: kipande kinachojulikana hakisomwi kama inavyopaswa. Hakuna kinachosomwa kwa nakala hii.',
      model: 'Jaribio la ndani limeshindwa: modeli si ya toleo hili. Hakuna kinachosomwa kwa nakala hii.',
    },
    unable: {
      files:
        'Jaribio la ndani halikuweza kufanywa: kipande chake hakikupakiwa. Unganisha intaneti na ujaribu tena.',
      reader:
        'Jaribio la ndani halikuweza kufanywa: modeli haikuanza. Funga vichupo vingine na ujaribu tena.',
    },
    untested: 'Jaribio la ndani bado halijafanywa.',
  },

  /** The history's own words beside those of the page. */
  kept: {
    withoutPictures:
      'Picha ina maandishi, ambayo huenda yanamtaja mgonjwa, kwa hiyo hakuna nakala yake iliyohifadhiwa.',
    sharedOrigin: (host) =>
      `Kurasa nyingine za ${host} zinaweza kusoma na kubadilisha kilichohifadhiwa hapa. Kabla ya kutegemea tokeo lililohifadhiwa, fungua faili yake tena.`,
    never: 'Anayetoa ukurasa huu haruhusu matokeo kuhifadhiwa.',
    limits: (days, entries) =>
      [
        ...(days === null ? [] : [`Matokeo yaliyohifadhiwa hufutwa baada ya siku ${days}.`]),
        ...(entries === null
          ? []
          : [`Yanahifadhiwa yasiyozidi ${entries}; ya zamani zaidi huondoka kwanza.`]),
      ].join(' '),
    showMore: (count) => `Onyesha zaidi (${count})`,
    hideNames: 'Namba mahali pa majina ya faili',
    hideNamesNote: 'Katika majedwali yanayohifadhiwa. Historia kamwe haina majina ya faili.',
    damaged: 'Ingizo hili haliwezi kuonyeshwa: limeharibika, au lilitengenezwa na programu nyingine.',
    damagedName: 'ingizo lililoharibika',
    confirmOne: (name) => `Ufute ${name}?`,
    confirmForeign: 'Ufute yote yaliyohifadhiwa kwa jina la historia?',
  },

  install: {
    title: 'Sakinisha',
    text: 'Ikisakinishwa, ina dirisha na ikoni yake yenyewe, hufungua faili za DICOM, NIfTI na za picha, na hupokea vinavyoshirikiwa na programu nyingine.',
    button: 'Sakinisha Dendrite',
    ios: 'Kwenye iPhone au iPad: Shiriki → Ongeza kwenye Skrini ya Mwanzo.',
    other: 'Pale kivinjari kinapoweza kuisakinisha, menyu yake inasema hivyo.',
  },

  storage: {
    title: 'Hifadhi',
    granted: 'Kivinjari kimeahidi kutofuta historia chenyewe.',
    denied:
      'Kivinjari kinaweza kufuta historia nafasi ikipungua. Hifadhi unachotaka kubaki nacho, au sakinisha programu.',
    unknown: 'Kivinjari kitaombwa kutunza historia pamoja na tokeo la kwanza.',
    asking: 'Kivinjari kimeombwa kutunza historia, na bado hakijajibu.',
    unavailable: 'Kivinjari hiki hakisemi kama kinaweza kufuta historia. Hifadhi unachotaka kubaki nacho.',
    room: (used, left) => `${megabytes(used)} zimetumika, takriban ${megabytes(left)} zimebaki.`,
  },
};
