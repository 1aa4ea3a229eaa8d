/** French: why a file cannot be read. */
import { refusalsIn } from '../refusals';

export const refusal = refusalsIn(
  {
    empty: 'Le fichier est vide ; copiez-le ou exportez-le à nouveau.',
    'unknown-format':
      'Le format du fichier ne peut pas être lu ici ; utilisez DICOM, NIfTI, PNG, JPEG, TIFF, BMP, GIF ou un zip de ces formats.',
    'unsupported-format':
      'Les fichiers {format} ne peuvent pas être lus ici ; exportez l’image en DICOM, NIfTI, PNG ou JPEG.',
    'unsupported-encoding':
      'Ce fichier {format} utilise un codage ({encoding}) qui ne peut pas être lu ici ; exportez-le sans compression ou dans un codage courant.',
    'no-decoder': 'Il n’y a pas de décodeur pour {format} ici ; convertissez l’image en PNG ou JPEG.',
    'codec-unavailable':
      'Le décodeur pour {format} n’a pas pu être chargé ; rechargez l’application en étant connecté, puis ajoutez à nouveau le fichier.',
    truncated: 'Le fichier se termine avant la fin de son image ; copiez-le ou exportez-le à nouveau.',
    corrupt:
      'Le fichier est endommagé et son image ne peut pas être décodée ; copiez-le ou exportez-le à nouveau.',
    'too-large':
      'L’image fait {width} × {height} pixels ; on peut lire au plus {maxSide} par côté et {maxMegapixels} mégapixels, réduisez-la donc.',
    'file-too-large':
      'Le fichier fait {megabytes} Mo ; on peut lire au plus {maxMegabytes} Mo, divisez-le ou réduisez-le.',
    'too-small':
      'L’image fait {width} × {height} pixels, trop peu pour montrer quelque chose ; utilisez l’image d’origine.',
    'no-pixels':
      'Le fichier DICOM ne contient pas d’image (c’est peut-être un compte rendu, un plan ou une liste) ; choisissez les fichiers d’images de l’examen.',
    modality:
      'La modalité de cette image est {modality}, pas MR ; seules les IRM du cerveau peuvent être lues.',
    'body-part':
      'Le fichier dit montrer une autre partie du corps ({bodyPart}), et seul le cerveau peut être lu ; si le fichier se trompe, exportez l’image en PNG et ajoutez-la.',
    dicomdir:
      'C’est l’index d’un disque DICOM, pas une image ; les images sont lues dans les fichiers qui l’accompagnent.',
    contradictory:
      'L’en-tête du fichier et ses pixels se contredisent, et l’on ne sait pas lequel a raison ; exportez à nouveau l’image, sans compression.',
    mosaic:
      'C’est une mosaïque : une image avec beaucoup de petites coupes côte à côte ; exportez la série en coupes séparées, ou convertissez-la en NIfTI.',
    'disc-image':
      'C’est l’image d’un disque (ISO) ; ouvrez-la sur l’ordinateur et ajoutez les fichiers qu’elle contient.',
    'archive-format':
      'Les archives {format} ne sont pas ouvertes ici ; décompressez-la d’abord et ajoutez ses fichiers.',
    'missing-pair':
      'Un en-tête NIfTI et son image forment deux fichiers, .hdr et .img ; ajoutez les deux ensemble.',
    timeout:
      'Le décodage a duré plus de {maxSeconds} s et a été arrêté ; exportez l’image dans un autre codage.',
    'archive-nested':
      'Une archive dans une archive n’est pas ouverte ; décompressez-la d’abord et ajoutez ses fichiers.',
    'archive-encrypted':
      'L’archive est protégée par un mot de passe ; décompressez-la d’abord et ajoutez ses fichiers.',
    'archive-entries':
      'L’archive contient {entries} fichiers ; on en lit au plus {maxEntries}, divisez-la donc.',
    'archive-size':
      'Une fois décompressé, le fichier dépasse {maxMegabytes} Mo ; décompressez-le d’abord et ajoutez une partie de ses fichiers.',
    'archive-ratio':
      'Le fichier prétend se décompresser à plus de {maxRatio} fois sa taille, ce que ne fait aucune image ; il n’est pas ouvert.',
    'archive-empty':
      'L’archive ne contient aucun fichier lisible ; choisissez l’archive qui contient les images.',
  },
  (param) => (param === 'other' ? 'autre' : param),
);
