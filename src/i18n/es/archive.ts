/** Spanish: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('es');

export const archive: ArchiveWords = {
  title: 'Buscar un estudio en el PACS',
  lead: 'Busca estudios de RM en el PACS de este sitio. Rellene lo que sepa.',
  patientId: 'ID del paciente',
  patientName: 'Nombre, primero el apellido',
  from: 'Fecha del estudio, desde',
  to: 'Fecha del estudio, hasta',
  search: 'Buscar',
  searching: 'Buscando…',
  found: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  more: (count) => `Se muestran los primeros ${number(count)}. Rellene más para ver menos.`,
  nothing: 'Ningún estudio de RM coincide. Revise la ortografía o rellene menos.',
  nameless: 'Sin nombre',
  born: (date) => `nacimiento: ${date}`,
  images: (count) => plural(count, { one: '# imagen', other: '# imágenes' }),
  open: 'Abrir',
  opens: (name, date) => `Abrir el estudio de ${name}, ${date}`,
  asking: 'Pidiendo las imágenes…',
  fetching: (fetched, total) => `${number(fetched)} de ${number(total)} imágenes recibidas`,
  cancel: 'Cancelar',
  troubles: {
    unreachable: 'El PACS no responde. Revise la red e inténtelo de nuevo.',
    'sign-in':
      'El PACS pide un nombre y una contraseña. Inicie sesión en su propia página e inténtelo de nuevo.',
    forbidden: 'El PACS no lo permite. Pregunte a quien lo administra.',
    missing: 'El PACS no tiene esto. Si nunca encuentra nada, avise a quien administra este sitio.',
    'no-dicomweb':
      'Lo que responde no es un servidor DICOMweb. Avise a quien administra este sitio: su archivo de políticas puede indicar una dirección equivocada.',
    refused: 'El PACS informa de un error. Inténtelo de nuevo. Si persiste, avise a quien lo administra.',
  },
  send: 'Enviar al PACS',
  sendHint:
    'Guarda un informe (SR) y una imagen con el veredicto (SC) en el estudio de la imagen. En inglés, preliminares y no verificados.',
  sendOnly: 'Solo se puede enviar una imagen DICOM abierta que nombre su estudio.',
  sending: 'Enviando…',
  sent: 'Enviado: el informe y la imagen están en el PACS.',
  unmade: 'No se envió nada: no se pudo crear el informe. Abra las imágenes de nuevo y vuelva a enviar.',
};
