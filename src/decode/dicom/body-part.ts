/**
 * The part of the body that a file says it shows. Understands only the standard's terms (PS3.16, annex L, and the codes
 * of context group 4), in the languages used on scanners. Other text is ignored and never repeated.
 */
import type { DataSet } from './data-set';
import { TAG } from './tags';

/** Words for the head, parts of it, and regions that include it: a file with one of them may show a brain. */
const HEAD = new Set(
  [
    ['BRAIN', 'HEAD', 'SKULL', 'HEADNECK', 'CRANIUM', 'CRANIAL', 'NEURO', 'NEUROCRANIUM', 'CEREBRUM'],
    ['CEREBELLUM', 'PITUITARY', 'SELLA', 'HYPOPHYSIS', 'ORBIT', 'ORBITS', 'EYE', 'FACE', 'SINUS', 'IAC'],
    ['TEMPORAL', 'EAR', 'WHOLEBODY', 'BRAINSTEM', 'HIRN', 'GEHIRN', 'KOPF', 'SCHADEL', 'SCHAEDEL'],
    ['HYPOPHYSE', 'TETE', 'CERVEAU', 'CRANE', 'ENCEPHALE', 'CABEZA', 'CEREBRO', 'CRANEO', 'ENCEFALO'],
    ['HIPOFISIS', 'CABECA', 'CRANIO', 'CRANO', 'HIPOFISE', 'TESTA', 'CERVELLO', 'HOOFD', 'HERSENEN', 'HODE'],
    ['HJARNA', 'HJERNE', 'HUVUD', 'GLOWA', 'MOZG', 'KICHWA', 'UBONGO'],
  ].flat(),
);

/**
 * The standard's term, its codes in SNOMED CT and SRT, and its names in other languages: single words, without accents.
 *
 * Source of the codes: the tables of pydicom 2.3 and 3.0, made from PS3.16.
 */
const OTHERS: readonly (readonly [term: string, codes: readonly string[], words: readonly string[]])[] = [
  [
    'KNEE',
    ['72696002', 'T-D9200'],
    [
      'KNEES',
      'KNIE',
      'GENOU',
      'GENOUX',
      'RODILLA',
      'RODILLAS',
      'JOELHO',
      'GINOCCHIO',
      'GOTI',
      'KNA',
      'KNAE',
      'KOLANO',
    ],
  ],
  ['PATELLA', ['64234005', 'T-12730'], ['ROTULE', 'ROTULA', 'KNIESCHEIBE']],
  [
    'HIP',
    ['24136001', '29836001', 'T-15710', 'T-D2500'],
    [
      'HIPS',
      'HUFTE',
      'HUEFTE',
      'HANCHE',
      'HANCHES',
      'CADERA',
      'CADERAS',
      'QUADRIL',
      'ANCA',
      'HEUP',
      'NYONGA',
    ],
  ],
  [
    'SHOULDER',
    ['16982005', 'T-D2220'],
    [
      'SHOULDERS',
      'SCHULTER',
      'EPAULE',
      'EPAULES',
      'HOMBRO',
      'HOMBROS',
      'OMBRO',
      'OMBROS',
      'SPALLA',
      'SCHOUDER',
      'BEGA',
      'AXEL',
      'SKULDER',
    ],
  ],
  ['ELBOW', ['16953009', 'T-15430'], ['ELLBOGEN', 'COUDE', 'CODO', 'COTOVELO', 'GOMITO', 'KIWIKO']],
  [
    'WRIST',
    ['8205005', '74670003', 'T-D8600', 'T-15460'],
    ['HANDGELENK', 'POIGNET', 'MUNECA', 'PUNHO', 'POLSO', 'POLS'],
  ],
  ['HAND', ['85562004', 'T-D8700'], ['HANDS', 'MAIN', 'MANO', 'MAO', 'MKONO']],
  ['FINGER', ['7569003', 'T-D8800'], ['FINGERS', 'DOIGT', 'DEDO', 'DITO', 'KIDOLE']],
  [
    'ANKLE',
    ['70258002', 'T-15750'],
    ['ANKLES', 'SPRUNGGELENK', 'KNOCHEL', 'OSG', 'CHEVILLE', 'TOBILLO', 'TORNOZELO', 'CAVIGLIA', 'ENKEL'],
  ],
  [
    'FOOT',
    ['56459004', 'T-D9700'],
    [
      'FEET',
      'FUSS',
      'FUB',
      'PIED',
      'PIEDS',
      'PIE',
      'PES',
      'PIEDE',
      'VOET',
      'MGUU',
      'FORFOOT',
      'FOREFOOT',
      'VORFUSS',
    ],
  ],
  ['TOE', ['29707007', 'T-D9800'], ['TOES', 'ZEHE', 'ORTEIL']],
  ['CALCANEUS', ['80144004', 'T-12770'], ['HEEL', 'FERSE', 'TALON', 'TALLON']],
  [
    'THIGH',
    ['68367000', '71341001', 'T-D9100', 'T-12710'],
    ['THIGHS', 'OBERSCHENKEL', 'CUISSE', 'MUSLO', 'COXA', 'COSCIA', 'FEMUR', 'PAJA'],
  ],
  [
    'LEG',
    ['30021000', '61685007', '87342007', '12611008', 'T-D9400', 'T-D9000', 'T-12750', 'T-12740'],
    [
      'LEGS',
      'CALF',
      'UNTERSCHENKEL',
      'BEIN',
      'JAMBE',
      'PIERNA',
      'PERNA',
      'GAMBA',
      'TIBIA',
      'FIBULA',
      'EXTREMITY',
      'EXTREMITIES',
      'LOWEREXTREMITY',
      'UPPEREXTREMITY',
      'EXTREMITAT',
    ],
  ],
  [
    'ARM',
    ['40983000', '53120007', '85050009', 'T-D8200', 'T-D8000', 'T-12410'],
    [
      'ARMS',
      'FOREARM',
      'UPPERARM',
      'UNTERARM',
      'OBERARM',
      'BRAS',
      'AVANTBRAS',
      'BRAZO',
      'ANTEBRAZO',
      'BRACO',
      'BRACCIO',
      'HUMERUS',
      'RADIUS',
      'ULNA',
    ],
  ],
  [
    'CSPINE',
    ['122494005', '1217257000', 'T-11501'],
    ['CERVICAL', 'CERVICALSPINE', 'HWS', 'CERVICALE', 'CERVICALES', 'CTSPINE'],
  ],
  [
    'TSPINE',
    ['122495006', '1217256009', 'T-11502'],
    ['THORACICSPINE', 'DORSAL', 'DORSALE', 'DORSALES', 'BWS', 'TLSPINE'],
  ],
  [
    'LSPINE',
    ['122496007', '1217253001', 'T-11503'],
    [
      'LUMBAR',
      'LUMBARSPINE',
      'LUMBALE',
      'LWS',
      'LOMBAIRE',
      'LUMBARES',
      'LOMBAR',
      'LOMBARE',
      'LSSPINE',
      'LUMBOSACRAL',
      'LUMBAL',
    ],
  ],
  [
    'SPINE',
    ['421060004', 'T-D04FF'],
    [
      'WHOLESPINE',
      'WIRBELSAULE',
      'WIRBELSAEULE',
      'RACHIS',
      'COLUMNA',
      'COLUNA',
      'COLONNA',
      'SPINAL',
      'VERTEBRAL',
      'MGONGO',
      'WERVELKOLOM',
    ],
  ],
  [
    'SSPINE',
    ['54735007', '1217254007', '64688005', 'T-11AD0', 'T-11BF0'],
    ['SACRUM', 'SACRAL', 'SACRO', 'KREUZBEIN', 'COCCYX'],
  ],
  ['SIJOINT', ['39723000', 'T-15680'], ['SACROILIAC', 'ISG', 'SACROILIAQUE', 'SACROILIACA']],
  [
    'NECK',
    ['45048000', '4596009', '54066008', 'T-D1600', 'T-24100', 'T-55000'],
    ['HALS', 'COU', 'CUELLO', 'PESCOCO', 'COLLO', 'SHINGO', 'LARYNX', 'PHARYNX', 'THYROID', 'SCHILDDRUSE'],
  ],
  [
    'ABDOMEN',
    [
      '818981001',
      '818982008',
      '113345001',
      '416949008',
      '416319003',
      '416152001',
      'T-D4000',
      'R-FAB57',
      'R-FAB54',
      'R-FAB53',
    ],
    [
      'ABDOMENPELVIS',
      'ABDOMINAL',
      'BAUCH',
      'VENTRE',
      'ADDOME',
      'BUIK',
      'BUK',
      'TUMBO',
      'OBERBAUCH',
      'BRZUCH',
      'CHESTABDOMEN',
      'CHESTABDPELVIS',
      'ABDPELVIS',
      'ABDOMENS',
      'ABDO',
    ],
  ],
  [
    'LIVER',
    ['10200004', 'T-62000'],
    [
      'LEBER',
      'FOIE',
      'HIGADO',
      'FIGADO',
      'FEGATO',
      'INI',
      'LEVER',
      'HEPATIC',
      'BILIARY',
      'MRCP',
      'GALLBLADDER',
    ],
  ],
  ['PANCREAS', ['15776009', 'T-65000'], ['PANKREAS']],
  ['SPLEEN', ['78961009', 'T-C3000'], ['MILZ', 'RATE', 'BAZO', 'BACO', 'MILZA']],
  [
    'KIDNEY',
    ['64033007', 'T-71000'],
    [
      'KIDNEYS',
      'NIERE',
      'NIEREN',
      'REIN',
      'REINS',
      'RINON',
      'RINONES',
      'RIM',
      'RINS',
      'RENE',
      'RENI',
      'FIGO',
      'RENAL',
      'ADRENAL',
    ],
  ],
  [
    'BOWEL',
    ['14742008', '30315005', 'T-59000', 'T-58000'],
    ['INTESTINE', 'COLON', 'RECTUM', 'DARM', 'STOMACH', 'RECTO', 'RETO', 'ENTEROGRAPHY'],
  ],
  [
    'PELVIS',
    ['816092008', '12921003', 'T-D6000'],
    ['PELVIC', 'BECKEN', 'BASSIN', 'PELVE', 'BACIA', 'BACINO', 'BEKKEN', 'FIRIGOSI', 'BLADDER', 'VESSIE'],
  ],
  ['PROSTATE', ['41216001', 'T-92000'], ['PROSTATA', 'TEZIDUME']],
  [
    'UTERUS',
    ['35039007', 'T-83000'],
    ['UTERO', 'OVARY', 'CERVIX', 'PLACENTA', 'FETUS', 'FETAL', 'GEBARMUTTER'],
  ],
  ['SCROTUM', ['20233005', 'T-98000'], ['TESTIS', 'PENIS', 'HODEN']],
  [
    'BREAST',
    ['76752008', 'T-04000'],
    [
      'BREASTS',
      'BRUST',
      'MAMMA',
      'SEIN',
      'SEINS',
      'MAMA',
      'MAMAS',
      'SENO',
      'MAMMELLA',
      'BORST',
      'TITI',
      'MATITI',
      'BRYST',
    ],
  ],
  [
    'CHEST',
    [
      '816094009',
      '51185008',
      '43799004',
      '113197003',
      '56873002',
      '72410000',
      'T-D3000',
      'T-11300',
      'T-11210',
      'T-D3300',
    ],
    [
      'THORAX',
      'TORAX',
      'TORACE',
      'LUNG',
      'LUNGS',
      'LUNGE',
      'POUMON',
      'PULMON',
      'PULMAO',
      'POLMONE',
      'KIFUA',
      'RIB',
      'RIBS',
      'STERNUM',
      'MEDIASTINUM',
      'BRUSTKORB',
    ],
  ],
  [
    'HEART',
    ['80891009', 'T-32000'],
    [
      'CARDIAC',
      'HERZ',
      'COEUR',
      'CORAZON',
      'CORACAO',
      'CUORE',
      'HART',
      'MOYO',
      'HJERTE',
      'HJARTA',
      'SERCE',
      'CORONARY',
      'KARDIO',
    ],
  ],
  ['AORTA', ['15825003', 'T-42000'], ['AORTE']],
  [
    'CLAVICLE',
    ['51299004', '79601000', 'T-12310', 'T-12280'],
    ['SCAPULA', 'CLAVICULE', 'SCJOINT', 'ACJOINT'],
  ],
];

const BY_CODE = new Map(OTHERS.flatMap(([term, codes]) => codes.map((code) => [code, term])));
const BY_WORD = new Map(OTHERS.flatMap(([term, , words]) => [term, ...words].map((word) => [word, term])));

/**
 * The standard's term for a part of the body that is not the head, where the file names one.
 *
 * @returns null where it names the head, or nothing that is understood
 */
export function otherBodyPart(set: DataSet): string | null {
  const groups = [set, ...set.items(TAG.sharedGroups)].flatMap((one) => [
    one,
    ...one.items(TAG.frameAnatomy),
  ]);
  const regions = groups.flatMap((one) => one.items(TAG.anatomicRegion));
  const texts = [set.value(TAG.bodyPart), ...regions.map((item) => item.value(TAG.codeMeaning))];
  const words = texts.flatMap((bytes) => (bytes ? wordsOf(bytes) : []));
  if (words.some((word) => HEAD.has(word))) return null;
  for (const region of regions) {
    const code = region.value(TAG.codeValue) ?? region.value(TAG.longCode);
    const term = code && BY_CODE.get(lettersOf(code).trim());
    if (term) return term;
  }
  for (const word of words) {
    const term = BY_WORD.get(word);
    if (term) return term;
  }
  return null;
}

/** Longest text that is read, in bytes. */
const LONGEST = 128;

/** The words in capitals without accents, and all of them joined: "L spine", "L-SPINE" and "LSPINE" are one term. */
function wordsOf(bytes: Uint8Array): string[] {
  const words = lettersOf(bytes)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean);
  return [words.join(''), ...words];
}

/** Text in Latin-1 or UTF-8, with up to two bytes a letter. */
function lettersOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < Math.min(bytes.length, LONGEST); i++) {
    const [byte, next] = [bytes[i], bytes[i + 1] ?? 0];
    const two = byte >= 0xc2 && byte <= 0xdf && (next & 0xc0) === 0x80;
    text += String.fromCharCode(two ? ((byte & 0x1f) << 6) | (next & 0x3f) : byte);
    if (two) i++;
  }
  return text.replaceAll('\0', '');
}
