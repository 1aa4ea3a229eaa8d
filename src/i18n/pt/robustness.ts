/** Portuguese: trying to break a reading by changing its picture. */

import type { RobustnessWords } from '../en/robustness';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';

export const robustness: RobustnessWords = {
  title: 'Pôr a leitura à prova',
  offer: 'Gire, desfoque ou escureça esta imagem e veja se a leitura se mantém.',
  how: 'Mova um controle: a imagem alterada é lida de imediato. Nada dela é guardado.',
  before: 'Como foi aberta',
  after: 'Alterada',
  alt: (name, outlined) => `${name}${outlined ? ', com a área contornada' : ''}`,
  kinds: {
    rotation: 'Rotação',
    crop: 'Corte de cada lado',
    resolution: 'Pixels de largura',
    blur: 'Desfoque',
    noise: 'Ruído',
    brightness: 'Brilho',
    gamma: 'Gama',
  },
  strength: strengthsOf('pt', (count) => `${count} pixels`),
  asItIs: 'como é',
  unchanged: 'Ainda nada foi alterado.',
  same: (label, now, before) => `Continua igual: ${onSlice[label]}, ${now} (antes ${before}).`,
  stillUnsure: 'Continua incerta demais para confiar.',
  unsure: (label, now, before) =>
    `Incerta demais para confiar. O mais provável: ${onSlice[label]}, ${now} (antes ${before}).`,
  other: (label, now) => `Agora é lida como: ${onSlice[label]}, ${now}.`,
  rejected: 'Não é mais lida como um corte de RM do cérebro.',
  effects: { uncertain: 'incerta demais', other: 'outra resposta', rejected: 'não lida' },
  holds: 'Mantém-se em todas as intensidades.',
  breaks: (strength, effect) => `${strength}: ${effect}`,
  sweep: 'Procurar onde falha',
  sweepHow: 'Lê esta imagem em cada intensidade de cada alteração, uma alteração de cada vez.',
  busy: (done, all) => `${done} de ${all} lidas`,
  stop: 'Parar',
  reset: 'Desfazer tudo',
  rests: 'Mostrar em que se apoia a resposta',
  foreign: 'Mostrar o que parece estranho',
  mapNotes: {
    rests: 'Âmbar: tapar esta parte é o que mais enfraquece os indícios a favor da resposta.',
    foreign:
      'Azul: não se parece com as imagens aprendidas, como um texto ou metal. Um tumor também pode ficar marcado; o ruído, uma área lisa ou um pedaço de outra cabeça quase nunca, nem a imagem inteira de outro aparelho. Não diz se a resposta está certa.',
  },
  marked: (share) => `${share} da imagem marcados`,
  noMap: 'Não há tal mapa para esta imagem.',
  tests: 'Como estas alterações se saíram nos testes',
  failed: 'A imagem não pôde ser lida de novo. Abra-a outra vez para tentar.',
};
