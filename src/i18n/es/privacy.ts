import type { PrivacyWords } from '../en/privacy';

export const privacy: PrivacyWords = {
  title: 'Privacidad, y cómo comprobarla',
  sent: 'Qué se envía',
  sentText: [
    'Nada suyo. No hay ningún servidor que pudiera recibirlo, ni cuenta, ni cookies, ni recuento de visitas, ni informes de errores.',
    'La página descarga sus propios archivos de la dirección de donde vino, y más tarde pregunta allí si han cambiado. Quien gestiona esa dirección ve, como todo servidor web, que su dispositivo cargó una página, pero no lo que usted lee con ella.',
  ],
  archive:
    'Este sitio ha conectado un PACS. A él van sus búsquedas, y los resultados cuando pulsa «Enviar al PACS»; de él vienen las imágenes cuando abre un estudio. Todo pasa entre esta página y su propia dirección, nada va a otro lugar, y quien administra el PACS puede verlo.',
  kept: 'Qué se conserva en este dispositivo',
  keptText: [
    'Mientras la página está abierta: las imágenes que usted abre. Desaparecen cuando se cierra.',
    'En el historial, hasta que usted los elimine allí: las lecturas y copias pequeñas de las imágenes, sin nombres de archivos. Se puede desactivar.',
    'Sus ajustes: colores, idioma, y si hay historial.',
    'La propia aplicación, para que funcione sin conexión.',
    'Lo que escribe para el informe impreso no se conserva. Las tablas que guarda van adonde usted las pone, con los nombres de los archivos.',
  ],
  check: 'Cómo comprobarlo por su cuenta',
  checkSteps: [
    'Cuando diga «Funciona sin conexión», active el modo avión, recargue la página y lea una imagen. Todo funciona: nada tenía que ir a ninguna parte.',
    'En un equipo con teclado, abra las herramientas de desarrollo (F12), elija «Red» y lea una imagen. Cada línea trae un archivo de esta página (GET); ninguna se lleva nada.',
    "En las mismas herramientas, elija «Elementos» y abra <head>: la Content-Security-Policy dice connect-src 'self'. Así, el navegador impide que los scripts de esta página pidan o envíen algo a otra dirección.",
    'El código fuente es abierto y produce exactamente estos archivos. Una copia descargada viene con SHA256SUMS, una lista de resúmenes (hashes) con los que compararlos.',
  ],
  limits: 'Qué no se puede prometer',
  limitsText: [
    'Quien sirve una página puede cambiarla. Para tener certeza, sirva una copia propia cuyos resúmenes haya comparado.',
    'Las extensiones del navegador, y otras personas que usan este dispositivo con su cuenta, pueden ver lo que usted ve. En un dispositivo compartido, desactive el historial o use una ventana privada.',
    'Esa regla no lo detiene todo: una página podría llevar a otra dirección, o llamar a otro navegador (WebRTC). Esta página no hace ni lo uno ni lo otro, y al arrancar desactiva esas llamadas.',
    'Las páginas de otros proyectos en la misma dirección web (host.example/one y host.example/two) pueden leer y cambiar lo que se conserva aquí. Para imágenes de pacientes, use una copia que tenga una dirección propia.',
  ],
};
