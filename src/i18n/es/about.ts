import { foundOf } from '../by-class';
import type { AboutWords } from '../en/about';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const found = foundOf(numbersOf('es').list, classes);

export const about: AboutWords = {
  title: 'Uso previsto y límites',
  is: 'Qué es',
  isText: [
    'Un programa que lee cortes de resonancia magnética del cerebro en este dispositivo. Una pequeña red y un árbol de decisión responden juntos, y muestra por qué.',
    'Es para personas formadas en leer estas imágenes: para enseñar, para estudiar y para señalar lo que merece una segunda mirada.',
  ],
  isNot: 'Qué no es',
  isNotText: [
    'No es un dispositivo médico y no hace diagnósticos. Ayuda; usted decide.',
    `Conoce estos tipos de tumor: ${found}. Cualquier otra enfermedad puede recibir uno de estos nombres, o ninguno.`,
    'Rechaza la mayoría de las imágenes que no son resonancias del cerebro, pero no todas: una TC u otra parte del cuerpo también puede recibir una respuesta.',
    '«No se encontró ningún tumor» se refiere solo a un corte. Un tumor puede estar en otro corte, ser demasiado pequeño o parecerse al cerebro que lo rodea.',
    'Aprendió de pocas fuentes, sobre todo T1 con contraste. No se sabe si lee bien otras secuencias, otros equipos, a niños o a pacientes operados.',
    'Una probabilidad dice cuántas veces acertaron respuestas así en las pruebas. No dice cuán enferma está una persona, ni si es probable que tenga un tumor.',
    'Avisa cuando hay pocos píxeles, una cabeza cortada, artefactos fantasma junto a una cabeza que se movió, o texto junto a la cabeza. En las pruebas no notó la mayoría de los cortes degradados por el movimiento, y notó la mayoría de las letras escritas junto a la cabeza. No nota la borrosidad sola, ni el texto sobre la cabeza.',
  ],
  privacy: 'Sus imágenes',
  privacyText:
    'Las imágenes nunca salen de este dispositivo. No hay servidor, ni cuenta, ni rastreo. Para comprobarlo, desconéctese de la red: todo sigue funcionando.',
  model: 'Árbol de decisión',
  modelHash: (hash) => `Árbol de decisión ${hash.slice(0, 12)}`,
  modelNone: 'Se carga con la primera imagen.',
  inFull: 'Uso previsto y límites, al completo',
  documents: 'Documentos para hospitales e ingenieros (en inglés, requieren conexión)',
  examples: 'Cortes de ejemplo',
  thirdParty: 'Licencias del software que contiene',
  licence: 'Licencia de los ejemplos',
};
