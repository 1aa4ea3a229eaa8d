/** French: the words of an archive beside the app. */
import type { ArchiveWords } from '../en/archive';
import { numbersOf } from '../numbers';

const { number, plural } = numbersOf('fr');

export const archive: ArchiveWords = {
  title: 'Chercher un examen dans l’archive',
  lead: 'Cherche des examens IRM dans l’archive d’images de ce site. Remplissez ce que vous savez.',
  patientId: 'Identifiant du patient',
  patientName: 'Nom de famille, puis prénom',
  from: 'Date de l’examen, à partir du',
  to: 'Date de l’examen, jusqu’au',
  search: 'Chercher',
  searching: 'Recherche…',
  found: (count) => plural(count, { one: '# examen', other: '# examens' }),
  more: (count) => `Les ${number(count)} premiers sont affichés. Précisez pour en voir moins.`,
  nothing: 'Aucun examen IRM ne correspond. Vérifiez l’orthographe, ou remplissez moins de champs.',
  nameless: 'Sans nom',
  born: (date) => `date de naissance : ${date}`,
  images: (count) => plural(count, { one: '# image', other: '# images' }),
  open: 'Ouvrir',
  opens: (name, date) => `Ouvrir l’examen de ${name}, ${date}`,
  asking: 'Images demandées…',
  fetching: (fetched, total) => `${number(fetched)} images reçues sur ${number(total)}`,
  cancel: 'Annuler',
  troubles: {
    unreachable: 'L’archive ne répond pas. Vérifiez le réseau, puis réessayez.',
    'sign-in':
      'L’archive demande un nom et un mot de passe. Connectez-vous sur sa propre page, puis réessayez.',
    forbidden: 'L’archive ne le permet pas. Demandez à ses responsables.',
    missing: 'L’archive ne l’a pas. Si elle ne trouve jamais rien, prévenez les responsables de ce site.',
    'no-dicomweb':
      'Ce qui répond n’est pas une archive DICOMweb. Prévenez les responsables de ce site : son fichier de règles indique peut-être une mauvaise adresse.',
    refused: 'L’archive signale une erreur. Réessayez. Si elle persiste, prévenez ses responsables.',
  },
  send: 'Envoyer à l’archive',
  sendHint:
    'Dépose un compte rendu (SR) et une image du verdict (SC) dans l’examen de l’image. En anglais, préliminaires et non vérifiés.',
  sendOnly: 'Seule une image DICOM ouverte qui nomme son examen peut être envoyée.',
  sending: 'Envoi…',
  sent: 'Envoyé : le compte rendu et l’image sont dans l’archive.',
  unmade:
    'Rien n’a été envoyé : le compte rendu n’a pas pu être créé. Rouvrez les images, puis envoyez de nouveau.',
};
