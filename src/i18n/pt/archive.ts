/** Portuguese: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('pt');

export const archive: ArchiveWords = {
  title: 'Procurar um exame no arquivo',
  lead: 'Procura exames de RM no arquivo de imagens deste site. Preencha o que souber.',
  patientId: 'ID do paciente',
  patientName: 'Nome, primeiro o apelido',
  from: 'Data do exame, desde',
  to: 'Data do exame, até',
  search: 'Procurar',
  searching: 'A procurar…',
  found: (count) => plural(count, { one: '# exame', other: '# exames' }),
  more: (count) => `Mostram-se os primeiros ${number(count)}. Preencha mais para ver menos.`,
  nothing: 'Nenhum exame de RM corresponde. Verifique a ortografia ou preencha menos.',
  nameless: 'Sem nome',
  born: (date) => `nascimento: ${date}`,
  images: (count) => plural(count, { one: '# imagem', other: '# imagens' }),
  open: 'Abrir',
  opens: (name, date) => `Abrir o exame de ${name}, ${date}`,
  asking: 'A pedir as imagens…',
  fetching: (fetched, total) => `${number(fetched)} de ${number(total)} imagens recebidas`,
  cancel: 'Cancelar',
  troubles: {
    unreachable: 'O arquivo não responde. Verifique a rede e tente de novo.',
    'sign-in': 'O arquivo pede um nome e uma palavra-passe. Entre na página dele e tente de novo.',
    forbidden: 'O arquivo não o permite. Pergunte a quem o administra.',
    missing: 'O arquivo não tem isto. Se nunca encontra nada, avise quem administra este site.',
    'no-dicomweb':
      'O que responde não é um arquivo DICOMweb. Avise quem administra este site: o ficheiro de políticas pode indicar um endereço errado.',
    refused: 'O arquivo comunica um erro. Tente de novo. Se persistir, avise quem o administra.',
  },
  send: 'Enviar ao arquivo',
  sendHint:
    'Guarda um relatório (SR) e uma imagem com o veredito (SC) no exame da imagem. Em inglês, preliminares e não verificados.',
  sendOnly: 'Só se pode enviar o que vem de uma imagem DICOM aberta que nomeie o seu exame.',
  sending: 'A enviar…',
  sent: 'Enviado: o relatório e a imagem estão no arquivo.',
  unmade: 'Nada foi enviado: não foi possível criar o relatório. Abra as imagens de novo e volte a enviar.',
};
