/** Portuguese: the words of why an answer came about. */

import { capitalised } from '../by-class';
import { counted } from '../counted';
import type { WhyWords } from '../en/why';
import { findingTexts } from '../findings';
import { lettersOf } from '../letters';
import { numbersOf } from '../numbers';
import { amount } from './amounts';
import { classes } from './classes';
import { findings } from './findings';

const { number: count, plural } = numbersOf('pt');
const slices = (value: number) => plural(value, { one: '# corte de treino', other: '# cortes de treino' });

const telling = findingTexts(findings, amount);

export const why: WhyWords = {
  occlusion: {
    title: 'A resposta se apoia no local marcado?',
    lead: 'A marca é onde a rede diz que olhou. Para testar isso, pequenas partes do corte são cobertas uma de cada vez, e o corte é lido de novo.',
    start: 'Verificar o mapa cobrindo partes',
    busy: 'Cobrindo uma parte após a outra…',
    stop: 'Parar',
    failed: 'Não foi possível verificar isto aqui. Abra a imagem de novo.',
    confirmed: 'Cobrir o local marcado é o que mais enfraquece os indícios: a marca se confirma.',
    elsewhere: 'Cobrir outro local enfraquece mais os indícios: confie menos no local marcado.',
    nowhere: 'Nenhuma parte coberta enfraquece muito os indícios por si só: não confie no local marcado.',
    tested(share) {
      const { value, low, high } = counted(share);
      return `Nos testes, o local marcado estava sobre o tumor em cerca de ${value} de 100 casos assim (${low} a ${high}).`;
    },
    show: 'Mostrar onde cobrir muda a resposta',
    note: 'Nenhuma imagem real tem manchas cinza. Isto mostra para onde a rede olha, não se ela tem razão.',
  },

  stages: {
    title: 'Do corte ao que foi medido',
    gone: 'O arquivo não pode mais ser lido. Abra-o de novo para ver os passos.',
    alt: (step, of) => `Passo ${step} de ${of}`,
    steps: {
      sized: (width, height) =>
        `Levado a ${width} × ${height} pixels: cada um é a média da área que cobre. Nada é ampliado.`,
      denoised: () => 'Ruído reduzido: cada pixel é a mediana de um quadrado de 3 × 3.',
      head: () => 'A cabeça foi encontrada. Tudo à volta dela conta como fundo.',
      cropped: (width, height) => `Recortado em um quadrado em torno da cabeça, ${width} × ${height} pixels.`,
      scaled: () =>
        'Tons de cinza esticados: o meio por cento mais escuro da cabeça fica preto; o mais claro, branco.',
    },
  },

  tree: {
    title: 'A árvore inteira',
    lead: (all) =>
      `A árvore foi construída com ${slices(all)}. Cada caixa diz quantos de cada tipo chegaram ali. Molduras grossas e ✓: o caminho deste corte.`,
    legend: 'Tipos de cortes de treino',
    letters: lettersOf({ glioma: 'G', meningioma: 'M', notumor: 'N', pituitary: 'H' }),
    labels: classes,
    name: telling.name,
    leaf: (label) => capitalised(classes[label]),
    via(id, threshold, below, ruler) {
      const line = telling.plain(id, threshold, ruler);
      return below ? `menos de ${line}` : `${line} ou mais`;
    },
    passed: 'Este corte passou por aqui.',
    ended: 'Este corte acabou aqui.',
    count,
    all: slices,
  },
};
