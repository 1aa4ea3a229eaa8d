/** Portuguese: the words of series and studies. */
import type { StudyWords } from '../en/study';
import { numbersOf } from '../numbers';
import { doubtsOf } from '../study-doubts';
import { classes } from './classes';

const { percent, two, plural } = numbersOf('pt');
const slices = (count: number) => plural(count, { one: '# corte', other: '# cortes' });
const listed = (parts: readonly string[]) => parts.join(', ');

export const study: StudyWords = {
  studies: (count) => plural(count, { one: '# exame', other: '# exames' }),
  series: (count) => plural(count, { one: '# série', other: '# séries' }),
  planes: { axial: 'Axial', coronal: 'Coronal', sagittal: 'Sagital', oblique: 'Oblíquo' },
  unknownPlane: 'Plano desconhecido',
  slices,
  levels: (count) => plural(count, { one: '# posição', other: '# posições' }),
  spacing: (millimetres) => `a cada ${two(millimetres)} mm`,
  failed: (count) =>
    plural(count, { one: '# arquivo não pôde ser aberto', other: '# arquivos não puderam ser abertos' }),

  reading: (read, expected) => `${read} de ${slices(expected)} lidos`,
  looksLike: 'Este exame se parece mais com:',
  onSlices: 'Nestes cortes',
  of: (count, all) => `${count} de ${all}`,
  showIt: 'cortes o mostram',
  showItTogether: 'cortes seguidos o mostram',
  wereRead: 'cortes foram lidos',
  noneRead: 'Nenhum dos cortes pôde ser lido como RM do cérebro. Cada um diz o motivo.',
  doubt: doubtsOf(classes, {
    'series-differ': () => 'As séries dão respostas diferentes: incerto demais para confiar.',
    'slices-uncertain': ({ likeliest, read, decisive }) =>
      `O mais provável: ${likeliest}, mas cortes decisivos confiáveis: só ${read} de ${decisive}.`,
    'few-slices-read': ({ read, slices: all }) =>
      `Cortes que puderam ser lidos: só ${read} de ${all}. Uma série tem resposta quando a maioria dos seus cortes da cabeça é lida.`,
    'unread-between': ({ likeliest, unread, slices: all }) =>
      `O mais provável: ${likeliest}, mas cortes centrais ilegíveis ou ausentes: ${unread} de ${all}.`,
    scattered: ({ likeliest, decisive }) =>
      `O mais provável: ${likeliest}, mas os seus ${decisive} cortes mais suspeitos não estão lado a lado, como estariam os de um só tumor.`,
    'low-confidence': ({ likeliest, probability, least }) =>
      `O mais provável: ${likeliest}, mas incerto demais para confiar (${percent(probability)}; são necessários ${percent(least)}).`,
  }),
  decidedBy: (count, all) =>
    count === all ? `A partir dos ${slices(all)}.` : `Decidiram os ${count} cortes mais suspeitos de ${all}.`,
  caution: 'Um abscesso ou metástase pode parecer igual. Não testado em exames inteiros.',
  notHealthy:
    'Isto não significa saudável. Outras doenças não estão excluídas. Exames inteiros ainda não foram testados.',

  position: (number, count) => `Corte ${number} de ${count}`,
  outside: 'Fora do cérebro',
  end: 'Extremo da cabeça: não conta',
  openSlice: 'Mais sobre este corte',

  strip: 'Tumor, % por corte',
  striped: (count) =>
    plural(count, {
      one: 'Listrado: incerto. Olhe você mesmo este.',
      other: 'Listrados: incertos. Olhe você mesmo estes #.',
    }),
  order: 'Ordem dos cortes',
  byPosition: 'Por posição',
  suspiciousFirst: 'Suspeitos primeiro',
  filmstrip: 'Cortes da série; as setas os percorrem',
  film: (number, count, said, suspicion, lesion) =>
    listed([
      `Corte ${number} de ${count}: ${said}`,
      ...(suspicion === null ? [] : [`tumor ${percent(suspicion)}`]),
      ...(lesion ? ['mostra a lesão'] : []),
    ]),

  tabs: {
    label: 'Mais sobre o exame',
    lesion: 'Lesão',
    planes: 'Planos',
    series: 'Séries',
    report: 'Relatório',
  },
  lesion: 'Lesão',
  possible: 'Área possível',
  possibleNote: 'A resposta não se sustenta: nenhum volume é dado.',
  lesionSlices: (first, last) => (first === last ? `corte ${first}` : `cortes ${first} a ${last}`),
  surestOn: (number) => `maior certeza no ${number}`,
  volume: (ml, cut) => `${cut ? 'Pelo menos ' : ''}${two(ml)} ml`,
  range: (least, most) => `entre ${two(least)} e ${two(most)}`,
  rangeNote:
    'Intervalo: a borda um pixel mais dentro ou fora, os extremos entre dois cortes. Não comparado com volumes delineados.',
  noVolume: 'Volume desconhecido: os arquivos não indicam as distâncias',
  extent: (width, height, depth) =>
    `${[width, height, ...(depth === null ? [] : [depth])].map((mm) => Math.round(mm)).join(' × ')} mm`,
  cut: 'Chega ao fim do que pôde ser lido: pode ser maior.',
  moreLesions: (count) =>
    plural(count, { one: 'E outra área, menos certa.', other: 'E # outras áreas, menos certas.' }),
  crop: (number) => `A lesão no corte ${number}`,

  planesNote: 'Toque em uma imagem para ir a esse lugar em todos os planos.',
  plane: (plane, number, count) => `${plane}, corte ${number} de ${count}`,

  report: {
    title: 'Relatório de um exame de RM do cérebro',
    series: 'Séries',
    limits:
      'Os cortes foram lidos um a um e as respostas reunidas; não se mediu quantas vezes uma resposta assim está certa. “Nenhum tumor encontrado” não significa saudável.',
  },
};
