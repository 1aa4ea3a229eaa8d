/** Spanish: the words of the slice viewer. */
import type { ViewerWords } from '../en/viewer';
import { numbersOf } from '../numbers';
import { readingsOf } from '../readings';
import { classes } from './classes';

const rounded = readingsOf('es');
const { two } = numbersOf('es');

export const viewer: ViewerWords = {
  name: 'Visor de cortes',
  tools: 'Herramientas del visor',
  zoomIn: 'Ampliar',
  zoomOut: 'Reducir',
  window: 'Brillo y contraste',
  invert: 'Invertir los grises',
  flip: 'Voltear izquierda y derecha',
  overturn: 'Voltear arriba y abajo',
  reset: 'Restablecer la vista',
  help: 'Teclas y gestos',
  level: 'Nivel',
  width: 'Ancho',
  preset: (index, width, centre) => `Ventana ${index}: W ${rounded(width)}, L ${rounded(centre)}`,
  presets: 'Ventanas del archivo',
  marks: 'Contorno',
  more: 'Más herramientas',
  previous: 'Corte anterior',
  next: 'Corte siguiente',
  heatShort: 'Calor',
  overlay: 'Superposición',
  none: 'Sin superposición',
  heat: 'Mapa de calor de la lesión',
  occlusion: 'Efecto de tapar',
  prepared: 'Como lo vio la red',
  evidence: (label) => `Indicios: ${classes[label]}`,
  opacity: 'Opacidad',
  heatLegend: 'Probabilidad de una lesión:',
  occlusionLegend: 'Pérdida de indicios al tapar:',
  // Of either, whatever its gender.
  heatEnds: ['menor', 'mayor'],
  evidenceLegend: ['+ habla a favor', '− habla en contra'],
  evidenceNote: 'Las regiones que cambiaron la respuesta de la red. Es una explicación, no un hallazgo.',
  windowLevel: (width, centre) => `W ${rounded(width)} · L ${rounded(centre)}`,
  value: (value) => `Valor ${rounded(value)}`,
  number: rounded,
  inverted: 'Grises invertidos',
  flipped: 'Volteado izquierda–derecha',
  overturned: 'Volteado arriba–abajo',
  scale: (millimetres) => (millimetres >= 10 ? `${two(millimetres / 10)} cm` : `${two(millimetres)} mm`),
  keys: [
    ['+ / −', 'Ampliar o reducir; con la rueda o dos dedos, alrededor del puntero'],
    ['← ↑ → ↓', 'Mover el corte ampliado; o arrastrarlo, o pulsar donde debe estar el centro'],
    ['↑ ↓, Re Pág, Av Pág', 'Corte anterior y siguiente'],
    ['Mayús + ← →', 'Ancho de ventana; o arrastrar de lado con el botón derecho o dos dedos'],
    ['Mayús + ↑ ↓', 'Nivel de ventana; o arrastrar arriba y abajo con el botón derecho o dos dedos'],
    ['W', 'Arrastrar para ventana y nivel, con controles deslizantes'],
    ['I', 'Invertir los grises'],
    ['F', 'Voltear izquierda y derecha'],
    ['V', 'Voltear arriba y abajo'],
    ['H', 'Mostrar u ocultar el mapa de calor de la lesión'],
    ['O', 'Mostrar u ocultar el contorno; mantenga Espacio para ocultarlo'],
    ['← ↑ → ↓, Entrar', 'Al medir: mover el punto y fijarlo'],
    ['M', 'Mostrar u ocultar la imagen como la vio la red'],
    ['E', 'Indicios, clase por clase'],
    ['0 o doble clic', 'Restablecer la vista'],
    ['?', 'Esta lista'],
  ],
  keysNote: 'Las teclas funcionan mientras el corte o una de sus herramientas tiene el foco.',
};
