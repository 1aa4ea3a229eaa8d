import type { PrivacyWords } from '../en/privacy';

export const privacy: PrivacyWords = {
  title: 'Confidentialité, et comment la vérifier',
  sent: 'Ce qui est envoyé',
  sentText: [
    'Rien de ce qui est à vous. Il n’y a pas de serveur qui pourrait le recevoir, ni compte, ni cookie, ni comptage des visites, ni rapport d’erreur.',
    'La page va chercher ses propres fichiers à l’adresse d’où elle vient, et y demande plus tard s’ils ont changé. Qui gère cette adresse voit, comme tout hébergeur, que votre appareil a chargé une page, mais pas ce que vous lisez avec elle.',
  ],
  archive:
    'Une archive d’images est reliée à ce site. Vos recherches lui parviennent, et les résultats quand vous appuyez sur « Envoyer à l’archive » ; les images en viennent quand vous ouvrez un examen. Tout passe entre cette page et sa propre adresse, rien ne va ailleurs, et les responsables de l’archive peuvent le voir.',
  kept: 'Ce qui est gardé sur cet appareil',
  keptText: [
    'Tant que la page est ouverte : les images que vous ouvrez. Elles disparaissent quand on la ferme.',
    'Dans l’historique, jusqu’à ce que vous l’y supprimiez : les lectures et de petites copies des images, sans noms de fichiers. On peut le désactiver.',
    'Vos réglages : couleurs, langue, et s’il y a un historique.',
    'L’application elle-même, pour qu’elle fonctionne sans connexion.',
    'Ce que vous écrivez pour le rapport imprimé n’est pas gardé. Les tableaux que vous enregistrez vont où vous les mettez, avec les noms des fichiers.',
  ],
  check: 'Comment le vérifier vous-même',
  checkSteps: [
    'Quand il est écrit « Fonctionne hors ligne », passez en mode avion, rechargez la page et lisez une image. Tout fonctionne : rien n’avait à partir où que ce soit.',
    'Sur un ordinateur, ouvrez les outils de développement (F12), choisissez « Réseau » et lisez une image. Chaque ligne va chercher un fichier de cette page (GET) ; aucune n’emporte quoi que ce soit.',
    "Dans les mêmes outils, choisissez « Éléments » et ouvrez <head> : la Content-Security-Policy dit connect-src 'self'. Le navigateur empêche donc les scripts de cette page de chercher ou d’envoyer quoi que ce soit à une autre adresse.",
    'Le code source est ouvert et produit exactement ces fichiers. Une copie téléchargée est accompagnée de SHA256SUMS, une liste d’empreintes à comparer.',
  ],
  limits: 'Ce qui ne peut pas être promis',
  limitsText: [
    'Qui sert une page peut la changer. Pour en être certain, servez votre propre copie, dont vous avez comparé les empreintes.',
    'Les extensions du navigateur, et les autres personnes qui utilisent cet appareil avec votre compte, peuvent voir ce que vous voyez. Sur un appareil partagé, désactivez l’historique ou utilisez une fenêtre privée.',
    'Cette règle n’arrête pas tout : une page pourrait mener à une autre adresse, ou appeler un autre navigateur (WebRTC). Cette page ne fait ni l’un ni l’autre, et désactive de tels appels à son démarrage.',
    'Les pages d’autres projets à la même adresse web (host.example/one et host.example/two) peuvent lire et modifier ce qui est gardé ici. Pour des images de patients, utilisez une copie qui a une adresse à elle.',
  ],
};
