/** Portuguese: every finding of the lesion finder in plain words. */
import type { Kind } from '../amounts';
import type { FindingWords } from '../findings';

const place = 'o local mais suspeito';
const RACE = [(amount: string) => `${amount} à frente`, (amount: string) => `${amount} atrás`] as const;
const LIGHT = [
  (amount: string) => `${amount} mais claro`,
  (amount: string) => `${amount} mais escuro`,
] as const;

/** Of one answer against the others, for the whole slice. */
const evidence = (name: string, answer: string, likeness: string): FindingWords => ({
  kind: 'points',
  name: `Corte inteiro: ${name}`,
  question: `O corte inteiro parece-se com ${likeness}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Para a rede, ${answer} está ${amount} da resposta mais provável.`
      : `Para a rede, ${answer} vem em primeiro lugar, ${amount} da resposta seguinte.`,
  changed: (amount, more) =>
    `os indícios a favor de ${answer} fossem ${amount} mais ${more ? 'fortes' : 'fracos'}`,
});

/** The same of the suspicious place alone. */
const likeness = (name: string, answer: string): FindingWords => ({
  kind: 'points',
  name: `O local em si: ${name}`,
  question: `O local mais suspeito, em si, parece-se com ${answer}?`,
  signs: RACE,
  says: (amount, value) =>
    value < 0
      ? `Olhando só para este local, ${answer} está ${amount} do tipo mais provável.`
      : `Olhando só para este local, ${answer} é o tipo mais provável, ${amount} do seguinte.`,
  changed: (amount, more) => `o local em si se parecesse ${amount} ${more ? 'mais' : 'menos'} com ${answer}`,
});

/** @param is what changes, with its verb */
const length = (
  kind: Kind,
  name: string,
  question: string,
  says: (amount: string) => string,
  [more, less]: readonly [string, string],
  is = `${place} fosse`,
): FindingWords => ({
  kind,
  name,
  question,
  says,
  changed: (amount, grows) => `${is} ${amount} ${grows ? more : less}`,
});

const lying = `${place} estivesse`;

/** @param what of the masculine: the signs agree with it */
const light = (name: string, question: string, what: string, than: string): FindingWords => ({
  kind: 'spread',
  name,
  question,
  signs: LIGHT,
  says: (amount) => `${what} é ${amount} do que ${than}.`,
  changed: (amount, more) =>
    `${what === 'Este local' ? place : 'o contorno do local mais suspeito'} fosse ${amount} mais ${more ? 'claro' : 'escuro'} em comparação com ${than}`,
});

const sureness = (name: string, question: string, what: string): FindingWords => ({
  kind: 'points',
  name,
  question,
  signs: [(amount) => `${amount} a favor`, (amount) => `${amount} contra`],
  says: (amount, value) =>
    value <= -16
      ? 'Nenhum local assim se destaca.'
      : `A rede dá ${amount} ${value < 0 ? '' : 'de '}uma lesão nesse local.`,
  changed: (amount, more) => `a rede tivesse ${amount} ${more ? 'a mais' : 'a menos'} de certeza de ${what}`,
});

export const findings: Readonly<Record<string, FindingWords>> = {
  'lesion-score': sureness(
    'Uma lesão: certeza',
    'Quanta certeza tem a rede de que há uma lesão?',
    'que há uma lesão',
  ),
  'second-lesion-score': sureness(
    'Uma segunda lesão: certeza',
    'Há um segundo local suspeito?',
    'que há uma segunda lesão',
  ),
  'lesion-focus': length(
    'share',
    'Suspeita em um só local',
    'Está toda a suspeita em um só local?',
    (amount) => `De toda a suspeita, ${amount} está em um só local.`,
    ['mais concentrada em um só local', 'menos concentrada em um só local'],
    'a suspeita estivesse',
  ),
  'lesion-area': length('area', 'Área', `Que área tem ${place}?`, (amount) => `A sua área: ${amount}.`, [
    'maior',
    'menor',
  ]),
  'lesion-width': length(
    'width',
    'Largura',
    `Que largura tem ${place}?`,
    (amount) => `A sua largura: ${amount}.`,
    ['mais largo', 'mais estreito'],
  ),
  'lesion-height': length(
    'height',
    'Altura na imagem',
    `Que altura tem ${place} na imagem?`,
    (amount) => `A sua altura: ${amount}.`,
    ['mais alto', 'menos alto'],
  ),
  'lesion-elongation': length(
    'times',
    'Mais comprido do que largo',
    'O local mais suspeito é alongado ou redondo?',
    (amount) => `O seu comprimento é ${amount} a sua largura.`,
    ['mais alongado', 'mais redondo'],
  ),
  'lesion-compactness': length(
    'share',
    'Compacidade',
    'O local mais suspeito é compacto ou irregular?',
    (amount) => `Preenche ${amount} de uma oval lisa tão comprida e tão larga como ele.`,
    ['mais compacto', 'mais irregular na forma'],
  ),
  'lesion-depth': length(
    'radius',
    'Profundidade na cabeça',
    `A que profundidade na cabeça está ${place}?`,
    (amount) => `Abaixo da superfície: ${amount}.`,
    ['mais fundo', 'mais perto da superfície'],
    lying,
  ),
  'lesion-surface-gap': length(
    'radius',
    'Espaço até a superfície',
    `Até que distância do crânio chega ${place}?`,
    (amount) => `Do seu contorno à superfície da cabeça: ${amount}.`,
    ['mais longe da superfície', 'mais perto da superfície'],
    lying,
  ),
  'lesion-off-midline': length(
    'radius',
    'Distância à linha média',
    `A que distância da linha média da cabeça está ${place}?`,
    (amount) => `Para um lado: ${amount}.`,
    ['mais para o lado', 'mais perto do meio'],
    lying,
  ),
  'lesion-across': length(
    'share',
    'Entre esquerda e direita',
    `Onde está ${place}, entre esquerda e direita?`,
    (amount) =>
      `Está a ${amount} do caminho entre o extremo esquerdo e o extremo direito da cabeça na imagem.`,
    ['mais à direita', 'mais à esquerda'],
    lying,
  ),
  'lesion-down': length(
    'share',
    'Entre o alto e a base',
    `Onde está ${place}, entre o alto e a base?`,
    (amount) => `Está a ${amount} do caminho de cima para baixo da cabeça na imagem.`,
    ['mais abaixo', 'mais acima'],
    lying,
  ),
  'lesion-sella-distance': length(
    'radius',
    'Distância à sela turca',
    `A que distância da sela turca, onde fica a hipófise, está ${place}?`,
    (amount) => `De onde se espera a sela turca: ${amount}.`,
    ['mais longe da sela turca', 'mais perto da sela turca'],
    lying,
  ),
  'lesion-brightness': light(
    'Brilho',
    'O local mais suspeito é claro ou escuro?',
    'Este local',
    'o resto do cérebro',
  ),
  'lesion-contrast': light(
    'Em relação ao que o rodeia',
    'O local mais suspeito destaca-se do que o rodeia?',
    'Este local',
    'aquilo que o rodeia diretamente',
  ),
  'lesion-one-sided': light(
    'Em relação ao outro lado',
    'O local mais suspeito é mais claro do que o mesmo local do outro lado?',
    'Este local',
    'a sua imagem em espelho do outro lado',
  ),
  'lesion-ring': light(
    'Contorno em relação ao centro',
    'O local mais suspeito tem um contorno claro?',
    'O seu contorno',
    'o seu centro',
  ),
  'lesion-variation': length(
    'spread',
    'Desigualdade interior',
    'O local mais suspeito é desigual por dentro?',
    (amount) => `O seu cinza varia ${amount}.`,
    ['mais desigual por dentro', 'mais uniforme por dentro'],
  ),
  'lesion-like-glioma': likeness('glioma', 'um glioma'),
  'lesion-like-meningioma': likeness('meningioma', 'um meningioma'),
  'lesion-like-pituitary': likeness('tumor hipofisário', 'um tumor hipofisário'),
  'glioma-evidence': evidence('glioma', 'um glioma', 'um glioma'),
  'meningioma-evidence': evidence('meningioma', 'um meningioma', 'um meningioma'),
  'notumor-evidence': evidence('nenhum tumor', '“nenhum tumor”', 'um corte sem tumor'),
  'pituitary-evidence': evidence('tumor hipofisário', 'um tumor hipofisário', 'um tumor hipofisário'),
};

/** Of a case kept from an earlier model, whose findings had other names: those are in English. */
export const unknownFinding = (meaning: string): FindingWords => ({
  kind: 'unknown',
  name: meaning,
  question: `Medida de um modelo anterior: ${meaning}`,
  signs: [(amount) => amount, (amount) => `${amount} abaixo de 0`],
  says: (amount) => `Valor: ${amount}.`,
  changed: (amount, more) => `esta medida fosse ${amount} ${more ? 'maior' : 'menor'}`,
});
