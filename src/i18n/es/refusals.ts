/** Spanish: why a file cannot be read. */
import { refusalsIn } from '../refusals';

export const refusal = refusalsIn(
  {
    empty: 'El archivo está vacío; cópielo o expórtelo de nuevo.',
    'unknown-format':
      'El archivo tiene un formato que no se puede leer aquí; use DICOM, NIfTI, PNG, JPEG, TIFF, BMP, GIF o un zip de estos.',
    'unsupported-format':
      'Los archivos {format} no se pueden leer aquí; exporte la imagen como DICOM, NIfTI, PNG o JPEG.',
    'unsupported-encoding':
      'Este archivo {format} usa una codificación ({encoding}) que no se puede leer aquí; expórtelo sin compresión o con una codificación común.',
    'no-decoder': 'Aquí no hay decodificador para {format}; convierta la imagen a PNG o JPEG.',
    'codec-unavailable':
      'No se pudo cargar el decodificador para {format}; recargue la aplicación con conexión y añada el archivo de nuevo.',
    truncated: 'El archivo termina antes de que su imagen esté completa; cópielo o expórtelo de nuevo.',
    corrupt: 'El archivo está dañado y su imagen no se puede decodificar; cópielo o expórtelo de nuevo.',
    'too-large':
      'La imagen mide {width} × {height} píxeles; se pueden leer como máximo {maxSide} por lado y {maxMegapixels} megapíxeles: redúzcala.',
    'file-too-large':
      'El archivo ocupa {megabytes} MB; se pueden leer como máximo {maxMegabytes} MB: divídalo o redúzcalo.',
    'too-small':
      'La imagen mide {width} × {height} píxeles, muy pocos para mostrar algo; use la imagen original.',
    'no-pixels':
      'El archivo DICOM no contiene ninguna imagen (quizá es un informe, un plan o una lista); elija los archivos de imágenes del estudio.',
    modality:
      'La modalidad de esta imagen es {modality}, no MR; solo se pueden leer resonancias magnéticas del cerebro.',
    'body-part':
      'El archivo dice que muestra otra parte del cuerpo ({bodyPart}), y solo se puede leer el cerebro; si el archivo se equivoca, exporte la imagen como PNG y añádala.',
    dicomdir:
      'Este es el índice de un disco DICOM, no una imagen; las imágenes se leen de los archivos que están junto a él.',
    contradictory:
      'La cabecera del archivo y sus píxeles se contradicen, y no está claro cuál tiene razón; exporte la imagen de nuevo, sin compresión.',
    mosaic:
      'Esto es un mosaico: una imagen con muchos cortes pequeños uno junto a otro; exporte la serie como cortes sueltos o conviértala a NIfTI.',
    'disc-image':
      'Esto es la imagen de un disco (ISO); ábrala en el equipo y añada los archivos que contiene.',
    'archive-format':
      'Los archivos comprimidos {format} no se abren aquí; descomprímalo primero y añada sus archivos.',
    'missing-pair': 'Una cabecera NIfTI y su imagen son dos archivos, .hdr y .img; añada los dos a la vez.',
    timeout:
      'La decodificación duró más de {maxSeconds} s y se detuvo; exporte la imagen con otra codificación.',
    'archive-nested':
      'Un archivo comprimido dentro de otro no se abre; descomprímalo primero y añada sus archivos.',
    'archive-encrypted':
      'El archivo comprimido está protegido con contraseña; descomprímalo primero y añada sus archivos.',
    'archive-entries':
      'El archivo comprimido contiene {entries} archivos; se leen como máximo {maxEntries}: divídalo.',
    'archive-size':
      'El archivo, descomprimido, ocupa más de {maxMegabytes} MB; descomprímalo primero y añada una parte de sus archivos.',
    'archive-ratio':
      'El archivo dice ocupar, descomprimido, más de {maxRatio} veces su tamaño, y ninguna imagen hace eso; no se abre.',
    'archive-empty':
      'El archivo comprimido no contiene ningún archivo que se pueda leer; elija el que contiene las imágenes.',
  },
  (param) => (param === 'other' ? 'otra' : param),
);
