/** Portuguese: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('pt');

export const archive: ArchiveWords = {
  title: 'Procurar um exame no PACS',
  lead: 'Procura exames de RM no PACS deste site. Preencha o que souber.',
  patientId: 'ID do paciente',
  patientName: 'Nome, primeiro o sobrenome',
  from: 'Data do exame, desde',
  to: 'Data do exame, até',
  search: 'Procurar',
  searching: 'Procurando…',
  found: (count) => plural(count, { one: '# exame', other: '# exames' }),
  more: (count) => `São mostrados os primeiros ${number(count)}. Preencha mais para ver menos.`,
  nothing: 'Nenhum exame de RM corresponde. Verifique a ortografia ou preencha menos.',
  nameless: 'Sem nome',
  born: (date) => `nascimento: ${date}`,
  images: (count) => plural(count, { one: '# imagem', other: '# imagens' }),
  open: 'Abrir',
  opens: (name, date) => `Abrir o exame de ${name}, ${date}`,
  asking: 'Solicitando as imagens…',
  fetching: (fetched, total) => `${number(fetched)} de ${number(total)} imagens recebidas`,
  cancel: 'Cancelar',
  troubles: {
    unreachable: 'O PACS não responde. Verifique a rede e tente de novo.',
    'sign-in': 'O PACS pede um nome e uma senha. Entre na página dele e tente de novo.',
    forbidden: 'O PACS não permite isto. Pergunte a quem o administra.',
    missing: 'O PACS não tem isto. Se nunca encontra nada, avise quem administra este site.',
    'no-dicomweb':
      'O que responde não é um servidor DICOMweb. Avise quem administra este site: o arquivo de políticas pode indicar um endereço errado.',
    refused: 'O PACS informa um erro. Tente de novo. Se persistir, avise quem o administra.',
  },
  send: 'Enviar ao PACS',
  sendHint:
    'Guarda um relatório (SR) e uma imagem com o veredito (SC) no exame da imagem. Em inglês, preliminares e não verificados.',
  sendOnly: 'Só pode ser enviada uma imagem DICOM aberta que identifique o seu exame.',
  sending: 'Enviando…',
  sent: 'Enviado: o relatório e a imagem estão no PACS.',
  unmade: 'Nada foi enviado: não foi possível criar o relatório. Abra as imagens de novo e volte a enviar.',
};
