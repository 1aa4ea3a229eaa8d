/** French: the words of the slice viewer. */
import type { ViewerWords } from '../en/viewer';
import { numbersOf } from '../numbers';
import { readingsOf } from '../readings';
import { classes } from './classes';

const rounded = readingsOf('fr');
const { two } = numbersOf('fr');

export const viewer: ViewerWords = {
  name: 'Visionneuse de coupes',
  tools: 'Outils de la visionneuse',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  window: 'Luminosité et contraste',
  invert: 'Inverser les gris',
  flip: 'Échanger gauche et droite',
  overturn: 'Échanger haut et bas',
  reset: 'Rétablir la vue',
  help: 'Touches et gestes',
  level: 'Niveau',
  width: 'Largeur',
  preset: (index, width, centre) => `Fenêtre ${index} : W ${rounded(width)}, L ${rounded(centre)}`,
  presets: 'Fenêtres du fichier',
  marks: 'Contour',
  more: 'Autres outils',
  previous: 'Coupe précédente',
  next: 'Coupe suivante',
  heatShort: 'Chaleur',
  overlay: 'Superposition',
  none: 'Aucune superposition',
  heat: 'Carte de chaleur de la lésion',
  occlusion: 'Effet des caches',
  prepared: 'Telle que le lecteur l’a vue',
  evidence: (label) => `Indices : ${classes[label]}`,
  opacity: 'Opacité',
  heatLegend: 'Probabilité d’une lésion :',
  occlusionLegend: 'Cacher affaiblit les indices :',
  heatEnds: ['faible', 'forte'],
  evidenceLegend: ['+ parle pour', '− parle contre'],
  evidenceNote:
    'Les régions qui ont fait bouger la réponse du réseau. C’est son explication, pas un constat à part.',
  windowLevel: (width, centre) => `W ${rounded(width)} · L ${rounded(centre)}`,
  value: (value) => `Valeur ${rounded(value)}`,
  number: rounded,
  inverted: 'Gris inversés',
  flipped: 'Gauche et droite échangées',
  overturned: 'Haut et bas échangés',
  scale: (millimetres) => (millimetres >= 10 ? `${two(millimetres / 10)} cm` : `${two(millimetres)} mm`),
  keys: [
    ['+ / −', 'Agrandir ou réduire ; à la molette ou à deux doigts, autour du pointeur'],
    ['← ↑ → ↓', 'Déplacer la coupe agrandie ; ou la tirer, ou appuyer là où doit être le milieu'],
    ['↑ ↓, Page ↑, Page ↓', 'Coupe précédente et suivante'],
    ['Maj + ← →', 'Largeur de fenêtre ; ou tirer sur le côté avec le bouton droit ou deux doigts'],
    ['Maj + ↑ ↓', 'Niveau de fenêtre ; ou tirer vers le haut et le bas avec le bouton droit ou deux doigts'],
    ['W', 'Tirer pour la fenêtre et le niveau, avec des curseurs'],
    ['I', 'Inverser les gris'],
    ['F', 'Échanger gauche et droite'],
    ['V', 'Échanger haut et bas'],
    ['H', 'Montrer ou cacher la carte de chaleur de la lésion'],
    ['O', 'Montrer ou cacher le contour ; Espace tenu le cache'],
    ['← ↑ → ↓, Enter', 'En mesurant : déplacer le point, et le poser'],
    ['M', 'Montrer ou cacher l’image telle que mesurée'],
    ['E', 'Indices, classe par classe'],
    ['0 ou double clic', 'Rétablir la vue'],
    ['?', 'Cette liste'],
  ],
  keysNote: 'Les touches fonctionnent quand la coupe ou un de ses outils a le focus.',
};
