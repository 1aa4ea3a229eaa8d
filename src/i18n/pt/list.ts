/** Portuguese: the words of the list of results. */
import type { ListWords } from '../en/list';
import { numbersOf } from '../numbers';
import { page } from './page';

const { plural } = numbersOf('pt');

const results = (count: number) => plural(count, { one: '# resultado', other: '# resultados' });

export const list: ListWords = {
  title: 'Resultados',
  clear: 'Esvaziar a lista',
  leftOut: (count) =>
    plural(count, {
      one: '# outro arquivo ficou de fora: não é uma imagem',
      other: '# outros arquivos ficaram de fora: não são imagens',
    }),
  shownOf: (count, total) => (count === total ? results(total) : `${count} de ${results(total)}`),
  standings: {
    all: 'Todos',
    tumour: 'Tumor',
    uncertain: 'Incerto',
    none: page.result.noneFound,
    rejected: 'Não lidos',
    error: 'Erros',
    unread: 'Aguardando',
  },
  standingLegend: 'Mostrar',
  more: 'Procurar, ordenar e salvar',
  search: 'Nome do arquivo',
  searchHint: 'Parte do nome de um arquivo ou pasta',
  label: 'Resposta mais provável',
  anyLabel: 'Todas',
  sortBy: 'Ordenar por',
  sorts: {
    order: 'Ordem de abertura',
    name: 'Nome do arquivo',
    verdict: 'Veredito',
    tumour: 'Probabilidade de um tumor',
    lesion: 'Pontuação da lesão',
  },
  columns: {
    order: 'Nº',
    name: 'Arquivo',
    verdict: 'Veredito',
    tumour: 'Tumor',
    lesion: 'Lesão',
  },
  reverse: 'Inverter a ordem',
  nothing: 'Nenhum resultado corresponde a estes filtros.',
  showAll: 'Mostrar tudo',
  saveCsv: 'Salvar a tabela (CSV)',
  saveJson: 'Salvar todos os detalhes (JSON)',
  saving: 'Salvando…',
  keys: 'As setas percorrem as linhas; Enter abre uma.',
};
