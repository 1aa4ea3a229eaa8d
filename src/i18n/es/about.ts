import { foundOf } from '../by-class';
import type { AboutWords } from '../en/about';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const found = foundOf(numbersOf('es').list, classes);

export const about: AboutWords = {
  title: 'Uso previsto y límites',
  is: 'Qué es',
  isText: [
    'Un programa que lee cortes de resonancia magnética del cerebro en este dispositivo, con una pequeña red que busca una lesión y un árbol de decisión que decide, y que muestra cómo llegó a su respuesta.',
    'Es para personas formadas en mirar estas imágenes: para enseñar, para estudiar y para señalar lo que merece una segunda mirada.',
  ],
  isNot: 'Qué no es',
  isNotText: [
    'No es un dispositivo médico y no hace diagnósticos. Ayuda; usted decide.',
    `Conoce estos tipos de tumor: ${found}. Toda otra enfermedad le es desconocida, y puede recibir uno de estos nombres o ninguno.`,
    'Descarta la mayoría de las imágenes que no son resonancias del cerebro, pero no todas: una tomografía computarizada (TC), o un corte de otra parte del cuerpo, también puede recibir una respuesta.',
    '“No se encontró ningún tumor” habla solo de este corte. Un tumor puede estar en otro corte, ser demasiado pequeño o parecerse al cerebro que lo rodea.',
    'Aprendió de pocas fuentes, sobre todo imágenes T1 con contraste. No se sabe si lee bien otras secuencias, otros equipos, a niños o a pacientes operados.',
    'Una probabilidad dice cuántas veces fueron correctas estas lecturas en las pruebas. No dice cuán enferma está una persona, ni si es probable que tenga un tumor.',
    'Avisa cuando hay pocos píxeles, una cabeza cortada, imágenes fantasma junto a una cabeza que se movió, o texto junto a la cabeza. En las pruebas no notó la mayoría de los cortes estropeados por movimiento, y notó la mayoría de las letras escritas junto a la cabeza. No nota la borrosidad sola, ni el texto sobre la cabeza.',
  ],
  privacy: 'Sus imágenes',
  privacyText:
    'Las imágenes nunca salen de este dispositivo. No hay servidor, ni cuenta, ni recuento de visitas. Para comprobarlo, desconéctese de la red: todo sigue funcionando.',
  model: 'Árbol de decisión',
  modelHash: (hash) => `Árbol de decisión ${hash.slice(0, 12)}`,
  modelNone: 'Se carga con la primera imagen.',
  inFull: 'Uso previsto y límites, al completo',
  documents: 'Documentos para hospitales e ingenieros (en inglés, requieren conexión)',
  examples: 'Cortes de ejemplo',
  thirdParty: 'Licencias del software que contiene',
  licence: 'Licencia de los ejemplos',
};
