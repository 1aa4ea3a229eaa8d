/** Portuguese: words of the installed app. */
import type { InstallWords } from '../en/install';

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const version = (number: string | null, unknown: string) =>
  number === null ? unknown : `a versão ${number}`;

export const install: InstallWords = {
  reload: 'Recarregar agora',
  tryAgain: 'Tentar de novo',
  dismiss: 'Fechar',

  left: {
    reloaded: 'Esta página foi recarregada.',
    kept: (count) => `Resultados no histórico: ${count}.`,
    lost: (count) => `Resultados que não foram guardados: ${count}.`,
    unread: (count) => `Arquivos não lidos: ${count}. Abra-os de novo.`,
    open: 'Abrir o histórico',
    clear: (count) => `Resultados que não estão no histórico nem salvos: ${count}. Esvaziar a lista?`,
    keep: 'Não, guardar',
    clearThem: 'Sim, esvaziar',
  },

  update: {
    ready: (number) =>
      number === null ? 'Há uma nova versão pronta.' : `Há uma nova versão pronta: ${number}.`,
    older: (number) =>
      `É oferecida uma versão mais antiga: ${number}. Mude para ela só se pediram a você: faltaria o que foi corrigido desde então.`,
    same: 'O modelo é o mesmo: as leituras ficam como estão.',
    differs: 'O modelo muda: as leituras podem ser diferentes das desta versão.',
    code: 'Muda a preparação dos cortes: as leituras podem ser diferentes das desta versão.',
    changes: 'O que muda',
    elsewhere: 'Outra aba passou para uma nova versão. Recarregue esta antes de continuar lendo.',
    switching: 'Mudando para a nova versão…',
    batch: 'O que está aberto aqui será fechado. O histórico fica.',
  },

  trouble: {
    repairing: () =>
      'Alguns dos arquivos armazenados faltam ou estão danificados. Estão sendo baixados de novo…',
    damaged: () =>
      'Alguns dos arquivos armazenados faltam ou estão danificados, e não foi possível baixá-los de novo. Conecte-se à internet e tente de novo. Nenhuma leitura é feita com um modelo danificado.',
    'not-stored': () =>
      'O Dendrite ainda não está armazenado neste dispositivo, por isso precisa de conexão. Conecte-se: ele tenta de novo sozinho.',
    'no-room': () =>
      'Este dispositivo não tem espaço para armazenar o Dendrite ou sua nova versão. A leitura funciona enquanto a página estiver aberta ou houver conexão. Libere espaço e recarregue a página.',
    'foreign-worker': () =>
      'Outro programa deste endereço web controlava esta página enquanto era carregada, por isso o código não foi verificado. Recarregue-a antes de confiar nela.',
    'self-test': () =>
      'Esta cópia do Dendrite não passou no autoteste: não lê um corte conhecido como deveria. Nada é lido com ela; não confie no que ela leu desde que foi aberta. Recarregue a página com conexão, ou use outro navegador.',
    'rolled-back': (number) =>
      `Esta versão não passou no autoteste neste dispositivo, e ${version(number, 'a versão anterior')} voltou ao seu lugar. Nada é lido até a página ser recarregada; não confie no que foi lido desde a atualização.`,
    refused: (number) =>
      `Neste dispositivo, ${version(number, 'uma versão mais recente')} não passou no autoteste. A versão anterior continua em uso.`,
    'share-lost': () =>
      'Os arquivos compartilhados não chegaram. Compartilhe-os de novo, ou escolha-os aqui.',
  },

  shared: {
    title: (count) =>
      `Compartilhado por outro aplicativo ou página web: ${count === 1 ? 'um arquivo' : `${count} arquivos`}.`,
    text: 'Nada foi aberto nem guardado ainda. Abra só o que você mesmo compartilhou.',
    open: 'Abrir',
    discard: 'Descartar',
    more: (count) => `e mais ${count}`,
  },

  self: {
    title: 'Esta cópia',
    version: (number) => `Versão ${number}`,
    build: (id) => `arquivos ${id}`,
    model: (hash) => `Modelo ${hash}`,
    preprocessing: (number) => `preparação dos cortes, versão ${number}`,
    check: 'Verificar esta cópia',
    checking: 'Verificando…',
    files: (count) => `Arquivos armazenados: os ${count} estão íntegros.`,
    filesMissing: (missing, count) =>
      `Arquivos armazenados que faltam ou estão danificados, e que não foi possível baixar de novo: ${missing} de ${count}.`,
    repaired: (count) => `Baixados de novo porque faltavam ou estavam danificados: ${count}.`,
    noFiles: 'Nada está armazenado neste dispositivo: não há arquivos para verificar.',
    passed: 'Autoteste aprovado: um corte conhecido é lido exatamente como deve ser.',
    failed: {
      differs:
        'Autoteste reprovado: um corte conhecido não é lido como deve ser. Nada é lido com esta cópia.',
      model: 'Autoteste reprovado: o modelo não é o desta versão. Nada é lido com esta cópia.',
    },
    unable: {
      files:
        'Não foi possível fazer o autoteste: o corte dele não foi carregado. Conecte-se e tente de novo.',
      reader: 'Não foi possível fazer o autoteste: o modelo não iniciou. Feche outras abas e tente de novo.',
    },
    untested: 'O autoteste ainda não foi feito.',
  },

  /** The history's own words beside those of the page. */
  kept: {
    withoutPictures: 'A imagem tem texto, que pode identificar o paciente: nenhuma cópia dela foi guardada.',
    sharedOrigin: (host) =>
      `Outras páginas em ${host} podem ler e mudar o que é guardado aqui. Antes de confiar em um resultado guardado, abra de novo o seu arquivo.`,
    never: 'Quem hospeda esta página não permite guardar resultados.',
    limits: (days, entries) =>
      [
        ...(days === null ? [] : [`Os resultados guardados são apagados após ${days} dias.`]),
        ...(entries === null ? [] : [`São guardados no máximo ${entries}; os mais antigos saem primeiro.`]),
      ].join(' '),
    showMore: (count) => `Mostrar mais (${count})`,
    hideNames: 'Números em vez de nomes de arquivos',
    hideNamesNote: 'Nas tabelas que são salvas. O histórico nunca contém nomes de arquivos.',
    damaged: 'Este registro não pode ser mostrado: está danificado ou foi feito por outro programa.',
    damagedName: 'o registro danificado',
    confirmOne: (name) => `Apagar ${name}?`,
    confirmForeign: 'Apagar tudo o que está armazenado com o nome do histórico?',
  },

  install: {
    title: 'Instalar',
    text: 'Instalado, o Dendrite tem janela e ícone próprios, abre arquivos DICOM, NIfTI e imagens, e recebe o que outros aplicativos compartilham.',
    button: 'Instalar o Dendrite',
    ios: 'Em iPhone ou iPad: Compartilhar → Adicionar à Tela de Início.',
    other: 'Onde o navegador pode instalá-lo, o menu do navegador oferece isso.',
  },

  storage: {
    title: 'Armazenamento',
    granted: 'O navegador prometeu não apagar o histórico por conta própria.',
    denied:
      'O navegador pode apagar o histórico quando faltar espaço. Salve o que quiser guardar, ou instale o aplicativo.',
    unknown: 'Com o primeiro resultado, o navegador receberá o pedido de guardar o histórico.',
    asking: 'O navegador recebeu o pedido de guardar o histórico e ainda não respondeu.',
    unavailable: 'Este navegador não diz se pode apagar o histórico. Salve o que quiser guardar.',
    room: (used, left) => `${megabytes(used)} usados, cerca de ${megabytes(left)} livres.`,
  },
};
