/** Spanish: the words of the list of results. */
import type { ListWords } from '../en/list';
import { numbersOf } from '../numbers';
import { page } from './page';

const { plural } = numbersOf('es');

const results = (count: number) => plural(count, { one: '# resultado', other: '# resultados' });

export const list: ListWords = {
  title: 'Resultados',
  clear: 'Vaciar la lista',
  leftOut: (count) =>
    plural(count, {
      one: 'Se dejó fuera # archivo más: no es una imagen',
      other: 'Se dejaron fuera # archivos más: no son imágenes',
    }),
  shownOf: (count, total) => (count === total ? results(total) : `${count} de ${results(total)}`),
  standings: {
    all: 'Todos',
    tumour: 'Tumor',
    uncertain: 'Incierto',
    none: page.result.noneFound,
    rejected: 'No leídos',
    error: 'Errores',
    unread: 'En espera',
  },
  standingLegend: 'Mostrar',
  more: 'Buscar, ordenar y guardar',
  search: 'Nombre de archivo',
  searchHint: 'Parte del nombre de un archivo o carpeta',
  label: 'Respuesta más probable',
  anyLabel: 'Todas',
  sortBy: 'Ordenar por',
  sorts: {
    order: 'Orden de apertura',
    name: 'Nombre de archivo',
    verdict: 'Veredicto',
    tumour: 'Probabilidad de un tumor',
    lesion: 'Puntuación de la lesión',
  },
  columns: {
    order: 'N.º',
    name: 'Archivo',
    verdict: 'Veredicto',
    tumour: 'Tumor',
    lesion: 'Lesión',
  },
  reverse: 'Invertir el orden',
  nothing: 'Ningún resultado cumple estos filtros.',
  showAll: 'Mostrar todo',
  saveCsv: 'Guardar la tabla (CSV)',
  saveJson: 'Guardar todos los detalles (JSON)',
  saving: 'Guardando…',
  keys: 'Las flechas recorren las filas; Entrar abre una.',
};
