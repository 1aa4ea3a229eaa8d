/** Portuguese: the words of the slice viewer. */
import type { ViewerWords } from '../en/viewer';
import { numbersOf } from '../numbers';
import { readingsOf } from '../readings';
import { classes } from './classes';

const rounded = readingsOf('pt');
const { two } = numbersOf('pt');

export const viewer: ViewerWords = {
  name: 'Visualizador de cortes',
  tools: 'Ferramentas do visualizador',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  window: 'Brilho e contraste',
  invert: 'Inverter os cinzas',
  flip: 'Inverter esquerda e direita',
  overturn: 'Virar de cabeça para baixo',
  reset: 'Restaurar a vista',
  help: 'Teclas e gestos',
  level: 'Nível',
  width: 'Largura',
  preset: (index, width, centre) => `Janela ${index}: W ${rounded(width)}, L ${rounded(centre)}`,
  presets: 'Janelas do arquivo',
  marks: 'Contorno',
  more: 'Mais ferramentas',
  previous: 'Corte anterior',
  next: 'Corte seguinte',
  heatShort: 'Calor',
  overlay: 'Sobreposição',
  none: 'Sem sobreposição',
  heat: 'Mapa de calor da lesão',
  occlusion: 'Efeito de cobrir',
  prepared: 'Como a rede o viu',
  evidence: (label) => `Indícios: ${classes[label]}`,
  opacity: 'Opacidade',
  heatLegend: 'Probabilidade de uma lesão:',
  occlusionLegend: 'Perda de indícios ao cobrir:',
  // Of either, whatever its gender.
  heatEnds: ['menor', 'maior'],
  evidenceLegend: ['+ fala a favor', '− fala contra'],
  evidenceNote: 'As regiões que mudaram a resposta da rede. É uma explicação, não um achado.',
  windowLevel: (width, centre) => `W ${rounded(width)} · L ${rounded(centre)}`,
  value: (value) => `Valor ${rounded(value)}`,
  number: rounded,
  inverted: 'Cinzas invertidos',
  flipped: 'Esquerda e direita invertidas',
  overturned: 'De cabeça para baixo',
  scale: (millimetres) => (millimetres >= 10 ? `${two(millimetres / 10)} cm` : `${two(millimetres)} mm`),
  keys: [
    ['+ / −', 'Ampliar ou reduzir; com a roda ou dois dedos, em volta do ponteiro'],
    ['← ↑ → ↓', 'Mover o corte ampliado; ou arrastá-lo, ou tocar onde deve ficar o centro'],
    ['↑ ↓, Page Up, Page Down', 'Corte anterior e seguinte'],
    ['Shift + ← →', 'Largura da janela; ou arrastar para os lados com o botão direito ou dois dedos'],
    ['Shift + ↑ ↓', 'Nível da janela; ou arrastar para cima e para baixo com o botão direito ou dois dedos'],
    ['W', 'Arrastar para janela e nível, com barras deslizantes'],
    ['I', 'Inverter os cinzas'],
    ['F', 'Inverter esquerda e direita'],
    ['V', 'Virar de cabeça para baixo'],
    ['H', 'Mostrar ou esconder o mapa de calor da lesão'],
    ['O', 'Mostrar ou esconder o contorno; segure Espaço para esconder'],
    ['← ↑ → ↓, Enter', 'Ao medir: mover o ponto e fixá-lo'],
    ['M', 'Mostrar ou esconder a imagem como a rede a viu'],
    ['E', 'Indícios, classe por classe'],
    ['0 ou clique duplo', 'Restaurar a vista'],
    ['?', 'Esta lista'],
  ],
  keysNote: 'As teclas funcionam enquanto o corte ou uma das suas ferramentas tem o foco.',
};
