/** Portuguese: the words of the page. */
import { LABELS } from '../../pipeline/labels';
import { answersOf, ofNone } from '../by-class';
import type { Dictionary } from '../en/page';
import { durationsOf, numbersOf } from '../numbers';
import { classes, onSlice as labels } from './classes';
import { refusal } from './refusals';

const { percent, plural, time } = numbersOf('pt');
const duration = durationsOf('pt', 'alguns segundos');

const slices = (count: number) => plural(count, { one: '# corte', other: '# cortes' });

const reasons: {
  [Code in Parameters<Dictionary['reason']>[0]]: (params: Readonly<Record<string, number>>) => string;
} = {
  'too-small': ({ width = 0, height = 0, least = 0 }) =>
    `A imagem tem só ${width} × ${height} pixels; uma leitura precisa de pelo menos ${least} por lado. Use a imagem original.`,
  blank: () => 'A imagem é toda de um só cinza. Verifique se o arquivo certo foi exportado.',
  noise: () => 'A imagem mostra apenas ruído. Verifique se o arquivo certo foi exportado.',
  'no-head': () => 'Nenhuma cabeça se destaca do fundo. Use um corte inteiro, não um recorte.',
  coloured: ({ share = 0 }) =>
    `${percent(share)} da imagem é colorida. Os cortes de ressonância magnética são cinza: use a imagem original, sem marcas nem mapas de cores.`,
  'several-heads': ({ heads = 0 }) =>
    `Esta imagem mostra ${heads} cortes, e uma só resposta para todos estaria errada. Cada um foi recortado e lido à parte. Se um recorte estiver errado, recorte a imagem para um só corte.`,
  'tiles-too-small': ({ heads = 0, width = 0, height = 0, least = 0 }) =>
    `Esta imagem mostra ${heads} cortes de só ${width} × ${height} pixels cada um; uma leitura precisa de pelo menos ${least} por lado. Exporte a série como cortes separados.`,
  'not-brain-mri': () =>
    'Parece outro tipo de imagem. O Dendrite só lê cortes de RM do cérebro. Recortes apertados e aparelhos pouco comuns são às vezes recusados por engano.',
  'other-abnormality': () =>
    'Algo se destaca que não se parece com nenhum dos tipos conhecidos: incerto demais para confiar.',
  'low-confidence': ({ probability = 0, least = 0 }) =>
    `Incerto demais para confiar (${percent(probability)}; são necessários ${percent(least)}).`,
  disagreement: ({ tree = 0, network = 0 }) =>
    `A árvore diz “${labels[LABELS[tree]]}”, a rede “${labels[LABELS[network]]}”: incerto demais para confiar.`,
};

const failures: { [Code in Parameters<Dictionary['failure']>[0]]: string } = {
  'file-unreadable':
    'O navegador não conseguiu abrir este arquivo. Pode ter sido movido ou apagado. Escolha-o de novo.',
  'model-missing':
    'Não foi possível carregar o modelo: nada pode ser lido. Conecte-se à internet e tente de novo.',
  'model-mismatch':
    'Os arquivos do modelo não correspondem entre si: nada é lido. Conecte-se e recarregue a página.',
  'install-failed': 'O Dendrite não passou no autoteste: nada é lido. Veja o aviso no alto da página.',
  'reader-died': 'A leitura parou, provavelmente por falta de memória. Feche outras abas e tente de novo.',
  'reader-silent': 'A leitura demorou demais e foi interrompida. Tente de novo, ou use uma imagem menor.',
  internal: 'A leitura falhou. Tente de novo. Se acontecer outra vez, avise, por favor.',
};

const themes = { system: 'como o dispositivo', light: 'claras', dark: 'escuras' };

const answers = answersOf('pt', classes);

const noneFound = ofNone('Nenhum tumor encontrado', classes);

export const page: Dictionary = {
  name: 'Dendrite',
  direction: 'ltr',
  documentTitle: 'Dendrite: leitura de ressonância magnética do cérebro',
  machineMade: 'Tradução automática, não revisada por uma pessoa.',
  reviewed: (name) => `Tradução revisada por ${name}.`,
  percent,
  listed: (parts) => parts.join(', '),
  date: time,
  labels,

  app: {
    home: 'Dendrite, início',
    open: 'Abrir',
    history: 'Histórico',
    menu: 'Menu',
    clinic: 'Este centro',
    archive: 'PACS',
    about: 'Sobre e limites',
    language: 'Idioma',
    languageMissing: (name) =>
      `${name}: não foi possível carregar este idioma. Conecte-se uma vez e recarregue a página.`,
    theme: (theme) => `Cores: ${themes[theme]}. Mudar`,
    assists: 'Ele ajuda; você decide.',
    dropHere: 'Solte para ler',
    looking: (count) =>
      `Procurando na pasta: ${plural(count, { one: '# arquivo encontrado', other: '# arquivos encontrados' })}`,
    partMissing: 'Não foi possível carregar esta parte da página. Conecte-se uma vez e recarregue a página.',
    broken: 'Esta tela não pode ser mostrada. Nada do que foi lido se perdeu. Volte ou recarregue a página.',
    framed: 'Abrir em uma janela própria',
    stopLooking: 'Parar de procurar',
    nothingFound: 'Não há arquivos nesta pasta. Solte a pasta que contém as imagens.',
    understood: 'Fechar',
  },
  home: {
    title: 'Ler um corte de ressonância magnética do cérebro',
    is: `Diz com o que um corte mais se parece, e por quê: ${answers}.`,
    isNot:
      'Não é um dispositivo médico e não faz diagnósticos. Não conhece nenhuma outra doença, e “nenhum tumor encontrado” não significa que a pessoa esteja saudável.',
    lead: 'Solte imagens em qualquer parte desta página, cole uma ou escolha-as.',
    choose: 'Escolher imagens',
    folder: 'Escolher uma pasta',
    camera: 'Tirar uma foto',
    more: 'Adicionar uma pasta',
    private: 'Nada sai deste dispositivo.',
    archive: 'Procurar um exame',
    privateArchive: 'Nada sai deste dispositivo, exceto as suas buscas e o que você enviar ao PACS.',
    examples: 'Ou experimente um exemplo:',
    example: {
      glioma: 'Glioma',
      meningioma: 'Meningioma',
      pituitary: 'Tumor hipofisário',
      axial: 'Saudável, axial',
      coronal: 'Saudável, coronal',
      sagittal: 'Saudável, sagital',
    },
    exampleNote: 'Aprendeu com estas cabeças: mostram como funciona, não quão bem lê.',
    exampleFailed: 'Não foi possível carregar este exemplo. Conecte-se uma vez, ou use uma imagem própria.',
  },
  result: {
    looksLike: 'Este corte se parece mais com:',
    onSlice: 'Neste corte',
    noneFound,
    tooClose: 'Próximo demais para decidir',
    uncertain: 'Incerto',
    notBrain: 'Não é uma RM do cérebro',
    rejected: 'Não lido',
    refused: 'Não pode ser aberto',
    failed: 'Não foi possível ler',
    reading: 'Lendo…',
    waiting: 'Aguardando…',
    cancelled: 'Não lido: cancelado',
    notDiagnosis: 'Não é um diagnóstico. Outras doenças podem ser parecidas.',
    notHealthy: 'Um só corte: não quer dizer saudável. Outras doenças não estão excluídas.',
    showIt: 'Mostre-o a um radiologista. Isto não é uma resposta.',
    noAnswer: 'Nenhuma resposta é dada.',
    ifBrain: 'Se for uma RM do cérebro, use o corte inteiro, sem recortes, do arquivo original.',
    tryAgain: 'Tentar de novo',
    all: (count) => `Todos os resultados (${count})`,
    previous: 'Anterior',
    next: 'Próximo',
    series: 'Na sua série',
    sheet: 'Na sua folha',
    save: 'Salvar os resultados',
    skip: 'Ir para a resposta',
    skipToImage: 'Ir para a imagem',
    keptCopy: 'Do histórico: é mostrada uma cópia pequena da imagem.',
    smallCopy:
      'O arquivo não pode mais ser lido: é mostrada uma cópia pequena. Abra-o de novo para ver a imagem inteira.',
  },
  images: {
    sliceAlt: (name, width, height) => `O corte ${name}, ${width} × ${height} pixels`,
    preparedAlt:
      'O mesmo corte como a rede o viu: cabeça centralizada, ruído reduzido, tons de cinza ajustados',
  },
  progress: {
    files: (finished, total) =>
      `${finished} de ${plural(total, { one: '# arquivo lido', other: '# arquivos lidos' })}`,
    slices: (done, expected) => `${done} de ${slices(expected)}`,
    left: (milliseconds) => `tempo restante aproximado: ${duration(milliseconds)}`,
    cancel: 'Cancelar',
  },
  history: {
    title: 'Histórico neste dispositivo',
    empty: 'Ainda não há nada guardado.',
    off: 'Os novos resultados não são guardados.',
    keep: 'Guardar os resultados neste dispositivo',
    keepNote: 'Leituras e imagens pequenas, sem nomes nem tags. Nunca saem deste dispositivo.',
    remove: (name) => `Apagar ${name}`,
    removeShort: 'Apagar',
    removeAll: 'Apagar tudo',
    confirmAll: (count) =>
      plural(count, {
        one: 'Apagar # resultado guardado?',
        other: 'Apagar todos os # resultados guardados?',
      }),
    confirm: 'Sim, apagar',
    keepThem: 'Não, guardar',
    gone: 'Este resultado não está mais guardado.',
    loading: 'Abrindo o histórico…',
  },
  close: 'Fechar',
  offline: {
    checking: 'Verificando o uso sem conexão…',
    ready: 'Funciona sem conexão',
    core: 'Sem conexão, por enquanto: PNG e JPEG',
    incomplete: 'Ainda não funciona sem conexão',
    unsupported: 'Aqui não pode funcionar sem conexão',
    failed: 'Não guardado para uso sem conexão',
  },
  policyUnreadable:
    'O arquivo de políticas deste site não pode ser lido. Até que seja corrigido, nada é guardado nem pode ser salvo. Avise quem administra este site.',
  storage: {
    blocked: 'Outra aba ocupa o histórico. Feche as outras abas do Dendrite e recarregue esta.',
    deleted:
      'O histórico foi apagado por outra aba ou página deste endereço web. Os resultados na tela não são afetados. Os novos são guardados em um histórico novo.',
    foreign:
      'O histórico armazenado está danificado ou foi feito por outra página, por isso não é aberto. A leitura funciona, mas os novos resultados não são guardados. “Apagar tudo” cria um histórico novo.',
    superseded:
      'Uma versão mais recente, em outra aba, usa agora o histórico. Recarregue esta aba para vê-lo.',
    lost: 'O navegador fechou o histórico. Recarregue a página para abri-lo de novo. Os resultados mostrados não são afetados.',
    scarce:
      'Este dispositivo está quase cheio. A leitura funciona, mas em breve novos resultados e atualizações podem não ser guardados. Apague uma parte do histórico.',
    full: 'Este dispositivo está cheio: os novos resultados não são guardados. A leitura funciona, e o que está guardado fica. Apague uma parte do histórico.',
    unavailable:
      'Este navegador não guarda histórico aqui (talvez pelo modo privado). A leitura funciona mesmo assim.',
  },
  reason: (code, params) => reasons[code](params),
  failure: (code) => failures[code],
  refusal,
  announce: {
    reading: (name) => `Lendo ${name}`,
    done: (name, verdict) => `${name}: ${verdict}`,
    batch: (count) => plural(count, { one: '# arquivo lido', other: '# arquivos lidos' }),
    progress: (done, expected) =>
      `${done} de ${plural(expected, { one: '# corte lido', other: '# cortes lidos' })}`,
    cancelled: 'Cancelado',
  },
};
