/** Portuguese: the words of why an answer came about. */
import type { Answer } from '../../pipeline/explain/index';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { tellingsOf } from '../findings';
import { numbersOf } from '../numbers';
import { amount, percentSign } from './amounts';
import { classes } from './classes';
import { findings, unknownFinding } from './findings';

const { number: count, plural, two } = numbersOf('pt');
const slices = (value: number) => plural(value, { one: '# corte de treino', other: '# cortes de treino' });

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());

const telling = tellingsOf({
  findings,
  unknownFinding,
  amount,
  share: (share) => percentSign(two(100 * share)),
  manyTimes: 'mais de dez vezes',
});

/** What would be said, told against what is said. */
function told({ named, network, uncertain }: Answer, now: Answer): string {
  const tree = `a árvore ${named === now.named ? 'ainda diria' : 'diria'} “${classes[named]}”`;
  if (!uncertain) return `${tree}.`;
  if (network === named) return `${tree}, mas sem certeza suficiente para se confiar nisso.`;
  return `${tree}. A rede ${network === now.network ? 'ainda diria' : 'diria'} “${classes[network]}”, por isso a resposta seria incerta.`;
}

export const why: WhyWords = {
  title: 'Como se chegou a esta resposta: o caminho pela árvore',
  lead: (questions) =>
    `${questions === 1 ? 'Uma pergunta levou' : `${questions} perguntas, uma após a outra, levaram`} a esta resposta. Cada pergunta tem uma linha divisória, aprendida com cortes de treino; o caminho depende do lado em que está este corte.`,
  points:
    'Os pontos dizem com que força algo fala a favor de uma resposta. Com 0 pontos, duas respostas estão empatadas; cada ponto a mais torna uma delas cerca de 2,7 vezes mais provável em relação à outra.',
  evidence:
    'A rede é um pequeno programa que aprendeu com cortes de exemplo. Ela olha a imagem; a árvore pergunta o que ela encontrou.',
  spread:
    'Uma amplitude de cinza é a distância entre os cinzas escuros e os claros deste cérebro: do quarto mais escuro ao quarto mais claro.',

  question: (about) => telling.words(about).question,
  again: (about) => `Perguntado de novo: ${lowered(telling.words(about).question)}`,
  says: telling.says,
  line: (about, threshold, ruler, value) =>
    `A linha divisória: ${telling.signed(telling.words(about), threshold, ruler, value)}.`,
  side(about, value, threshold, ruler) {
    if (value === threshold) return 'Este corte está mesmo sobre ela, o que conta como acima.';
    const { far, share } = telling.distance(about, value, threshold, ruler);
    const ofValue = share === null ? '' : ` (${share} do seu valor)`;
    return `Este corte está ${value < threshold ? 'abaixo' : 'acima'} dela. Diferença: ${far}${ofValue}.`;
  },
  otherSide: (then, now) => `Logo do outro lado, ${told(then, now)}`,
  parting: (network, named) =>
    `Aqui a árvore e a rede separam-se. A rede por si só põe “${classes[network]}” em primeiro lugar; depois desta resposta, a árvore já não pode dizê-lo e acaba em “${classes[named]}”. A árvore corta por uma linha após a outra, a rede pesa tudo ao mesmo tempo: perto de uma linha podem divergir, e então não se deve confiar em nenhuma das duas.`,
  neverSaid: (network) =>
    `A rede por si só põe “${classes[network]}” em primeiro lugar, o que nenhuma folha da árvore diz. Quando as duas divergem, não se deve confiar em nenhuma.`,
  end: (label) => `A árvore diz: ${classes[label]}`,
  ended(label, right, all) {
    const here = plural(all, {
      one: '# corte de treino que acabou aqui',
      other: '# cortes de treino que acabaram aqui',
    });
    const showed =
      label === 'notumor'
        ? plural(right, { one: '# não mostrava nenhum tumor', other: '# não mostravam nenhum tumor' })
        : `${plural(right, { one: '# mostrava um', other: '# mostravam um' })} ${classes[label]}`;
    return `De ${here}, ${showed}.`;
  },
  show: 'Mostrar de onde isto vem',

  near: {
    title: 'Há outra resposta perto?',
    none: 'Nenhuma mudança de uma só medida mudaria a resposta da árvore.',
    close: 'Perto: uma pequena diferença na imagem poderia mudar esta resposta.',
    far: 'Nada do que é perguntado aqui está perto de mudar a resposta. As menores mudanças que o fariam:',
    farButUncertain: (disagree) =>
      `A resposta da árvore não está perto de mudar. É incerta porque ${disagree ? 'a rede diz outra coisa' : 'respostas assim estiveram erradas vezes demais'}. As menores mudanças que fariam a árvore dizer outra coisa:`,
    change: ({ feature, from, to, answer }, now, ruler) =>
      `Se ${telling.changed(feature, from, to, ruler)}, ${told(answer, now)}`,
    note: 'Perto significa: a menos de 1 ponto, ou a menos de um quinto no que não é contado em pontos. Cada linha muda uma coisa e deixa o resto como está. Em uma imagem real, tudo está ligado: uma lesão maior é muitas vezes também mais clara. Os indícios das quatro respostas são sempre pesados uns contra os outros: ali, os outros também se movem.',
  },

  covering: {
    title: 'A resposta apoia-se no local marcado?',
    lead: 'O local marcado é o que a rede diz de si mesma. Para testar isso, pequenas partes do corte são cobertas uma de cada vez, e a rede olha de novo.',
    start: 'Verificar o mapa cobrindo partes',
    busy: 'As partes são cobertas uma após a outra…',
    stop: 'Parar',
    failed: 'Não foi possível verificar isto aqui. Abra a imagem de novo.',
    'borne-out': 'Cobrir o local marcado é o que mais enfraquece os indícios: o mapa confirma-se.',
    elsewhere: 'Cobrir outro local enfraquece mais os indícios: confie menos no local marcado.',
    nowhere: 'Nenhuma parte coberta enfraquece muito os indícios por si só: não confie no local marcado.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `Nos testes, o local marcado estava sobre o tumor em cerca de ${value} de 100 casos assim (${low} a ${high}).`;
    },
    show: 'Mostrar onde cobrir muda a resposta',
    note: 'Cobrir com um só cinza é uma mudança que nenhuma imagem real tem. A verificação diz para onde a rede olha, não se ela tem razão.',
  },

  stages: {
    title: 'Do corte ao que foi medido',
    gone: 'O arquivo já não pode ser lido. Abra-o de novo para ver os passos.',
    alt: (step, of) => `Passo ${step} de ${of}`,
    steps: {
      sized: (width, height) =>
        `Levado a ${width} × ${height} pixels: cada um é a média da área que cobre. Nada é ampliado.`,
      denoised: () => 'Ruído reduzido: cada pixel recebe o valor mediano dos nove à sua volta.',
      head: () => 'A cabeça foi encontrada. Tudo à volta dela conta como fundo.',
      cropped: (width, height) => `Recortado num quadrado em torno da cabeça, ${width} × ${height} pixels.`,
      scaled: () =>
        'Tons de cinza esticados: o meio por cento mais escuro da cabeça fica preto; o mais claro, branco.',
    },
  },

  tree: {
    title: 'A árvore inteira',
    see: 'Ver na árvore inteira',
    lead: (all) =>
      `A árvore foi construída com ${slices(all)}. Cada caixa diz quantos deles chegaram ali, e de que tipo. O caminho deste corte tem as molduras grossas e o sinal ✓.`,
    legend: 'Tipos de cortes de treino',
    letters: { glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'H' },
    labels: classes,
    name: telling.name,
    leaf: (label) => classes[label].replace(/^./, (letter) => letter.toUpperCase()),
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `menos de ${line}` : `${line} ou mais`;
    },
    passed: 'Este corte passou por aqui.',
    ended: 'Este corte acabou aqui.',
    count,
    all: slices,
  },

  markedPlace: 'O local marcado',
  measurements: (number) => `As ${number} medidas`,
  measurement: 'Medida',
  measured: 'Valor',
  meaning: ({ id, meaning }) => findings[id]?.name ?? meaning,
  value: telling.value,
};
