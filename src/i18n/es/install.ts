/** Spanish: words of the installed app. */
import type { InstallWords } from '../en/install';

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const version = (number: string | null, unknown: string) =>
  number === null ? unknown : `la versión ${number}`;

export const install: InstallWords = {
  reload: 'Recargar ahora',
  tryAgain: 'Intentar de nuevo',
  dismiss: 'Cerrar',

  left: {
    reloaded: 'Esta página se ha recargado.',
    kept: (count) => `Resultados en el historial: ${count}.`,
    lost: (count) => `Resultados que no se conservaron: ${count}.`,
    unread: (count) => `Archivos sin leer: ${count}. Ábralos de nuevo.`,
    open: 'Abrir el historial',
    clear: (count) => `Resultados que no están en el historial ni guardados: ${count}. ¿Vaciar la lista?`,
    keep: 'No, conservar',
    clearThem: 'Sí, vaciar',
  },

  update: {
    ready: (number) =>
      number === null ? 'Hay una nueva versión lista.' : `Hay una nueva versión lista: ${number}.`,
    older: (number) =>
      `Se ofrece una versión más antigua: ${number}. Pase a ella solo si se lo han pedido: faltaría lo que se ha corregido desde entonces.`,
    same: 'El modelo es el mismo: las lecturas quedan como están.',
    differs: 'El modelo cambia: las lecturas pueden ser distintas de las de esta versión.',
    code: 'Cambia cómo se preparan los cortes: las lecturas pueden ser distintas de las de esta versión.',
    changes: 'Qué cambia',
    elsewhere: 'Otra pestaña pasó a una nueva versión. Recargue esta antes de seguir leyendo.',
    switching: 'Pasando a la nueva versión…',
    batch: 'Se cierra lo que está abierto aquí. El historial se conserva.',
  },

  trouble: {
    repairing: () => 'Algunos de los archivos almacenados faltan o están dañados. Se descargan de nuevo…',
    damaged: () =>
      'Algunos de los archivos almacenados faltan o están dañados, y no se pudieron descargar de nuevo. Conéctese a internet e intente de nuevo. No se hace ninguna lectura con un modelo dañado.',
    'not-stored': () =>
      'Dendrite aún no está almacenado en este dispositivo y por eso necesita conexión. Conéctese: lo intenta de nuevo por sí solo.',
    'no-room': () =>
      'Este dispositivo no tiene espacio para almacenar Dendrite o su nueva versión. La lectura funciona mientras la página esté abierta o haya conexión. Libere espacio y recargue la página.',
    'foreign-worker': () =>
      'Otro programa de esta dirección web controlaba esta página mientras se cargaba, así que su código no se comprobó. Recárguela antes de fiarse de ella.',
    'self-test': () =>
      'Esta copia de Dendrite no superó su autoprueba: no lee un corte conocido como debería. No se lee nada con ella; no se fíe de lo que leyó desde que se abrió. Recargue la página con conexión, o use otro navegador.',
    'rolled-back': (number) =>
      `Esta versión no superó su autoprueba en este dispositivo, y ${version(number, 'la versión anterior')} volvió a ocupar su lugar. No se lee nada hasta que recargue la página; no se fíe de lo que se leyó desde la actualización.`,
    refused: (number) =>
      `En este dispositivo, ${version(number, 'una versión más reciente')} no superó su autoprueba. La versión anterior sigue en uso.`,
    'share-lost': () => 'Los archivos compartidos no llegaron. Compártalos de nuevo, o elíjalos aquí.',
  },

  shared: {
    title: (count) =>
      `Compartido por otra aplicación o página web: ${count === 1 ? 'un archivo' : `${count} archivos`}.`,
    text: 'Aún no se ha abierto ni guardado nada. Abra solo lo que usted mismo haya compartido.',
    open: 'Abrir',
    discard: 'Descartar',
    more: (count) => `y ${count} más`,
  },

  self: {
    title: 'Esta copia',
    version: (number) => `Versión ${number}`,
    build: (id) => `archivos ${id}`,
    model: (hash) => `Modelo ${hash}`,
    preprocessing: (number) => `preparación de los cortes, versión ${number}`,
    check: 'Comprobar esta copia',
    checking: 'Comprobando…',
    files: (count) => `Archivos almacenados: los ${count} están íntegros.`,
    filesMissing: (missing, count) =>
      `Archivos almacenados que faltan o están dañados, y no se pudieron descargar de nuevo: ${missing} de ${count}.`,
    repaired: (count) => `Descargados de nuevo porque faltaban o estaban dañados: ${count}.`,
    noFiles: 'No hay nada almacenado en este dispositivo: no hay archivos que comprobar.',
    passed: 'Autoprueba superada: un corte conocido se lee exactamente como debe leerse.',
    failed: {
      differs:
        'Autoprueba no superada: un corte conocido no se lee como debe leerse. No se lee nada con esta copia.',
      model: 'Autoprueba no superada: el modelo no es el de esta versión. No se lee nada con esta copia.',
    },
    unable: {
      files: 'La autoprueba no se pudo hacer: su corte no se cargó. Conéctese e intente de nuevo.',
      reader:
        'La autoprueba no se pudo hacer: el modelo no arrancó. Cierre otras pestañas e intente de nuevo.',
    },
    untested: 'La autoprueba aún no se ha hecho.',
  },

  /** The history's own words beside those of the page. */
  kept: {
    withoutPictures:
      'La imagen lleva texto, que puede nombrar al paciente: no se conservó ninguna copia de ella.',
    sharedOrigin: (host) =>
      `Otras páginas de ${host} pueden leer y cambiar lo que se conserva aquí. Antes de fiarse de un resultado conservado, abra de nuevo su archivo.`,
    never: 'Quien aloja esta página no permite conservar resultados.',
    limits: (days, entries) =>
      [
        ...(days === null ? [] : [`Los resultados conservados se eliminan después de ${days} días.`]),
        ...(entries === null
          ? []
          : [`Se conservan ${entries} como máximo; los más antiguos se eliminan primero.`]),
      ].join(' '),
    showMore: (count) => `Mostrar más (${count})`,
    hideNames: 'Números en lugar de nombres de archivos',
    hideNamesNote: 'En las tablas que se guardan. El historial nunca contiene nombres de archivos.',
    damaged: 'Esta entrada no se puede mostrar: está dañada o la hizo otro programa.',
    damagedName: 'la entrada dañada',
    confirmOne: (name) => `¿Eliminar ${name}?`,
    confirmForeign: '¿Eliminar todo lo almacenado con el nombre del historial?',
  },

  install: {
    title: 'Instalar',
    text: 'Instalado, Dendrite tiene su propia ventana y su propio icono, abre archivos DICOM, NIfTI e imágenes, y recibe lo que otras aplicaciones comparten.',
    button: 'Instalar Dendrite',
    ios: 'En un iPhone o iPad: Compartir → Añadir a pantalla de inicio.',
    other: 'Donde el navegador puede instalarlo, su menú lo ofrece.',
  },

  storage: {
    title: 'Almacenamiento',
    granted: 'El navegador prometió no borrar el historial por su cuenta.',
    denied:
      'El navegador puede borrar el historial cuando falte espacio. Guarde en un archivo lo que quiera conservar, o instale la aplicación.',
    unknown: 'Con el primer resultado se pedirá al navegador que conserve el historial.',
    asking: 'Se pidió al navegador que conserve el historial; aún no ha respondido.',
    unavailable:
      'Este navegador no dice si puede borrar el historial. Guarde en un archivo lo que quiera conservar.',
    room: (used, left) => `${megabytes(used)} usados, unos ${megabytes(left)} libres.`,
  },
};
