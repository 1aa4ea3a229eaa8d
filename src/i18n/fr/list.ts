/** French: the words of the list of results. */
import type { ListWords } from '../en/list';
import { numbersOf } from '../numbers';
import { page } from './page';

const { plural } = numbersOf('fr');

const results = (count: number) => plural(count, { one: '# résultat', other: '# résultats' });

export const list: ListWords = {
  title: 'Résultats',
  clear: 'Vider la liste',
  leftOut: (count) =>
    plural(count, {
      one: '# autre fichier laissé de côté : ce n’est pas une image',
      other: '# autres fichiers laissés de côté : ce ne sont pas des images',
    }),
  shownOf: (count, total) => (count === total ? results(total) : `${count} sur ${results(total)}`),
  standings: {
    all: 'Tous',
    tumour: 'Tumeur',
    uncertain: 'Incertain',
    none: page.result.noneFound,
    rejected: 'Non lus',
    error: 'Erreurs',
    unread: 'En attente',
  },
  standingLegend: 'Montrer',
  more: 'Chercher, trier et enregistrer',
  search: 'Nom de fichier',
  searchHint: 'Partie d’un nom de fichier ou de dossier',
  label: 'Réponse la plus probable',
  anyLabel: 'Toutes',
  sortBy: 'Trier par',
  sorts: {
    order: 'Ordre d’ouverture',
    name: 'Nom de fichier',
    verdict: 'Verdict',
    tumour: 'Probabilité d’une tumeur',
    lesion: 'Score de la lésion',
  },
  columns: {
    order: 'N°',
    name: 'Fichier',
    verdict: 'Verdict',
    tumour: 'Tumeur',
    lesion: 'Lésion',
  },
  reverse: 'Inverser l’ordre',
  nothing: 'Aucun résultat ne correspond à ces filtres.',
  showAll: 'Tout montrer',
  saveCsv: 'Enregistrer le tableau (CSV)',
  saveJson: 'Enregistrer tous les détails (JSON)',
  saving: 'Enregistrement…',
  keys: 'Les flèches parcourent les lignes ; Entrée en ouvre une.',
};
