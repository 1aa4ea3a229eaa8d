/** Swahili: why a file cannot be read. */
import { refusalsIn } from '../refusals';

export const refusal = refusalsIn(
  {
    empty: 'Faili ni tupu; inakili au itoe (export) upya.',
    'unknown-format':
      'Faili iko katika muundo usioweza kusomwa hapa; tumia DICOM, NIfTI, PNG, JPEG, TIFF, BMP, GIF au zip ya hizi.',
    'unsupported-format':
      'Faili za {format} haziwezi kusomwa hapa; toa picha kama DICOM, NIfTI, PNG au JPEG.',
    'unsupported-encoding':
      'Faili hii ya {format} inatumia usimbaji ({encoding}) usioweza kusomwa hapa; itoe bila kubanwa au kwa usimbaji wa kawaida.',
    'no-decoder': 'Hapa hakuna kisimbuzi cha {format}; badilisha picha iwe PNG au JPEG.',
    'codec-unavailable':
      'Kisimbuzi cha {format} hakikuweza kupakiwa; pakia upya programu ukiwa umeunganishwa, kisha ongeza faili tena.',
    truncated: 'Faili inaisha kabla ya picha yake kukamilika; inakili au itoe upya.',
    corrupt: 'Faili imeharibika na picha yake haiwezi kufunguliwa; inakili au itoe upya.',
    'too-large':
      'Picha ina pikseli {width} × {height}; zinazoweza kusomwa ni {maxSide} kwa kila upande na megapikseli {maxMegapixels} kwa jumla, kwa hiyo ipunguze.',
    'file-too-large':
      'Faili ina MB {megabytes}; zinazoweza kusomwa ni MB {maxMegabytes} tu, kwa hiyo igawanye au ipunguze.',
    'too-small':
      'Picha ina pikseli {width} × {height}, chache mno kuonyesha chochote; tumia picha halisi ya mwanzo.',
    'no-pixels':
      'Faili ya DICOM haina picha (huenda ni ripoti, mpango au orodha); chagua faili za picha za uchunguzi.',
    modality: 'Aina ya picha hii (modality) ni {modality}, si MR; ni MRI ya ubongo tu inayoweza kusomwa.',
    'body-part':
      'Faili inasema kwamba inaonyesha sehemu nyingine ya mwili ({bodyPart}), na ni ubongo tu unaoweza kusomwa; ikiwa faili imekosea, toa picha kama PNG na uiongeze.',
    dicomdir: 'Hii ni faharasa ya diski ya DICOM, si picha; picha husomwa kutoka faili zilizo pamoja nayo.',
    contradictory:
      'Kijajuu cha faili na pikseli zake vinapingana, na haijulikani kipi ni sahihi; itoe picha upya, bila kuibana.',
    mosaic:
      'Hii ni picha ya vipande vingi vidogo pamoja (mosaic); toa mfululizo kama vipande vimoja vimoja, au ubadilishe kuwa NIfTI.',
    'disc-image': 'Hii ni taswira ya diski (ISO); ifungue kwenye kompyuta, kisha ongeza faili zilizomo.',
    'archive-format':
      'Faili zilizobanwa za {format} hazifunguliwi hapa; ifungue kwanza, kisha ongeza faili zake.',
    'missing-pair':
      'Kijajuu cha NIfTI na picha yake huja kama faili mbili, .hdr na .img; ongeza zote mbili pamoja.',
    timeout:
      'Kusimbua kulichukua zaidi ya sekunde {maxSeconds} na kukasimamishwa; toa picha kwa usimbaji mwingine.',
    'archive-nested':
      'Faili iliyobanwa ndani ya nyingine haifunguliwi; ifungue kwanza, kisha ongeza faili zake.',
    'archive-encrypted':
      'Faili hii iliyobanwa imefungwa kwa nenosiri; ifungue kwanza, kisha ongeza faili zake.',
    'archive-entries':
      'Faili hii iliyobanwa ina faili {entries}; zinazosomwa ni {maxEntries} tu, kwa hiyo igawanye.',
    'archive-size':
      'Faili ikifunguliwa inazidi MB {maxMegabytes}; ifungue kwanza, kisha ongeza baadhi ya faili zake.',
    'archive-ratio':
      'Faili inadai kufunguka kuwa zaidi ya mara {maxRatio} ya ukubwa wake, jambo ambalo hakuna picha inayofanya; haifunguliwi.',
    'archive-empty': 'Faili hii iliyobanwa haina faili inayoweza kusomwa; chagua iliyo na picha.',
  },
  (param) => (param === 'other' ? 'nyingine' : param),
);
