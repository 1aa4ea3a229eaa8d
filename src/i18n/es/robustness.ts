/** Spanish: trying to break a reading by changing its picture. */

import type { RobustnessWords } from '../en/robustness';
import { strengthsOf } from '../strengths';
import { onSlice } from './classes';

export const robustness: RobustnessWords = {
  title: 'Poner a prueba la lectura',
  offer: 'Gire, desenfoque u oscurezca esta imagen y vea si la lectura se mantiene.',
  how: 'Mueva un control: la imagen cambiada se lee al momento. No se guarda nada de ella.',
  before: 'Como se abrió',
  after: 'Cambiada',
  alt: (name, outlined) => `${name}${outlined ? ', con la zona delineada' : ''}`,
  kinds: {
    rotation: 'Giro',
    crop: 'Recorte por cada lado',
    resolution: 'Píxeles de ancho',
    blur: 'Desenfoque',
    noise: 'Ruido',
    brightness: 'Brillo',
    gamma: 'Gamma',
  },
  strength: strengthsOf('es', (count) => `${count} píxeles`),
  asItIs: 'tal como es',
  unchanged: 'Todavía no se ha cambiado nada.',
  same: (label, now, before) => `Sigue igual: ${onSlice[label]}, ${now} (antes ${before}).`,
  stillUnsure: 'Sigue demasiado incierta para fiarse.',
  unsure: (label, now, before) =>
    `Demasiado incierta para fiarse. Lo más probable: ${onSlice[label]}, ${now} (antes ${before}).`,
  other: (label, now) => `Ahora se lee como: ${onSlice[label]}, ${now}.`,
  rejected: 'Ya no se lee como un corte de RM del cerebro.',
  effects: { uncertain: 'demasiado incierta', other: 'otra respuesta', rejected: 'no leída' },
  holds: 'Se mantiene con cualquier intensidad.',
  breaks: (strength, effect) => `${strength}: ${effect}`,
  sweep: 'Buscar dónde falla',
  sweepHow: 'Lee esta imagen con cada intensidad de cada cambio, un cambio a la vez.',
  busy: (done, all) => `${done} de ${all} leídas`,
  stop: 'Detener',
  reset: 'Deshacer todo',
  rests: 'Mostrar en qué se apoya la respuesta',
  foreign: 'Mostrar lo que parece extraño',
  mapNotes: {
    rests: 'Ámbar: tapar esta parte es lo que más debilita los indicios a favor de la respuesta.',
    foreign:
      'Azul: no se parece a las imágenes aprendidas, como un texto o metal. Un tumor también puede quedar marcado; el ruido, una zona lisa o un trozo de otra cabeza casi nunca, ni la imagen entera de otro equipo. No dice si la respuesta es correcta.',
  },
  marked: (share) => `${share} de la imagen marcado`,
  noMap: 'No hay tal mapa para esta imagen.',
  tests: 'Cómo resultaron estos cambios en las pruebas',
  failed: 'La imagen no se pudo leer de nuevo. Ábrala otra vez para probar esto.',
};
