/** Portuguese: the words of a slice's answer: the card, its tabs, and the report. */

import { byClass, capitalised, foundOf } from '../by-class';
import type { Direction, Size } from '../codes';
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { joinedBy } from '../joined';
import { numbersOf } from '../numbers';
import { type SignWords, saidSigns } from '../said-signs';
import { amount, percentSign } from './amounts';
import { classes } from './classes';

const { percent, number, two, tenths, day, list } = numbersOf('pt');

const joined = joinedBy(', ', ' e ');

const a = byClass(
  {
    glioma: 'um glioma',
    meningioma: 'um meningioma',
    notumor: 'ausência de tumor',
    pituitary: 'um tumor hipofisário',
  },
  (label) => classes[label],
);

const directions: Readonly<Record<Direction, string>> = {
  front: 'na parte anterior',
  back: 'na parte posterior',
  top: 'na parte alta',
  base: 'na base',
  'patient-left': 'no lado esquerdo do paciente',
  'patient-right': 'no lado direito do paciente',
  upper: 'na parte superior',
  lower: 'na parte inferior',
  'picture-left': 'à esquerda da imagem',
  'picture-right': 'à direita da imagem',
  middle: 'no meio',
};

const sizes: Readonly<Record<Size, string>> = {
  large: 'Uma área grande',
  medium: 'Uma área',
  small: 'Uma área pequena',
};

const signs: SignWords = {
  'brighter-than-other-side': ['Mais clara que o lado oposto', 'mais clara que o lado oposto'],
  'darker-than-other-side': ['Mais escura que o lado oposto', 'mais escura que o lado oposto'],
  'brighter-than-around': ['Mais clara que o entorno', 'mais clara que o entorno'],
  'darker-than-around': ['Mais escura que o entorno', 'mais escura que o entorno'],
  'bright-rim': ['Borda mais clara que o centro', 'com borda clara'],
  solid: ['Sem borda clara', 'sem borda clara'],
  ragged: ['Contorno irregular', 'de contorno irregular'],
  elongated: ['Alongada', 'alongada'],
  large: ['Grande', 'grande'],
  small: ['Pequena', 'pequena'],
  'at-sella': ['Na sela túrcica', 'na sela túrcica'],
  'away-from-sella': ['Longe da sela túrcica', 'longe da sela túrcica'],
  'on-midline': ['Na linha média', 'na linha média'],
  'off-midline': ['Fora da linha média', 'fora da linha média'],
  'near-skull': ['Perto do crânio', 'perto do crânio'],
  'far-from-skull': ['Profunda', 'profunda'],
  'sharp-edge': ['Bem delimitada', 'bem delimitada'],
  'blurred-edge': ['Mal delimitada', 'mal delimitada'],
  'darker-brain-around': ['Cérebro mais escuro em volta', 'com cérebro mais escuro em volta'],
  'along-brain-edge': ['Junto à borda do cérebro', 'junto à borda do cérebro'],
  'second-place': ['Destaca-se uma segunda área', '; em outro lugar destaca-se uma segunda área'],
};

const found = foundOf(list, classes);

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `mais de ${percentSign('99')}`
      : value < 0.01
        ? `menos de ${percentSign('1')}`
        : percent(value),
  day,
  names: classes,

  sheet: {
    title: (count) => `Uma folha de ${count} cortes`,
    picture: (count) => `A imagem inteira, com ${count} cortes`,
    explained: (count) =>
      `Esta imagem mostra ${count} cortes. Cada um foi recortado e lido separadamente, e juntos são lidos como uma série.`,
    reading: (read, count) => `${read} de ${count} cortes lidos`,
    asSeries: 'Percorrer os cortes',
    caution: 'Uma fotografia mostra menos do que os arquivos: use-os se puder.',
    cropHint: 'Se um corte estiver mal recortado, recorte-o à mão.',
  },

  crop: {
    open: 'Recortar um corte',
    title: 'Recortar um corte',
    how: 'Arraste a moldura em volta de um corte, ou pressione no seu centro. As setas movem a moldura; com Shift mudam o seu tamanho.',
    smaller: 'Menor',
    larger: 'Maior',
    read: 'Ler esta parte',
    failed: 'Não foi possível recortar esta parte. Use outra imagem.',
    picture: 'A imagem inteira',
    frame: 'Moldura',
    where: (x, y, width, height) =>
      `Moldura a ${percent(x)} da esquerda e ${percent(y)} do topo, largura ${percent(width)}, altura ${percent(height)}`,
  },

  card: {
    right: ({ value }) => `em hospitais nunca vistos, acerta ${Math.round(100 * value)} em cada 100 vezes`,
    inTests: ({ low, high }) => `intervalo de 95%: de ${Math.round(100 * low)} a ${Math.round(100 * high)}`,
    guess: (label) => `o mais provável: ${classes[label]}`,
    otherModel: 'não se sabe quantas vezes acerta',
    where: 'Onde',
    size: 'Tamanho',
    limits: 'Limites',
    choose: 'Escolher outro arquivo',
    millimetres: (width, height) => `${Math.round(width)} × ${Math.round(height)} mm`,
    ofHead: (share) => amount('area', share, null),
    place: (where) => list(where.map((each) => directions[each])),
    reason(size, where, found) {
      const lead = [sizes[size], ...where.map((each) => directions[each])];
      const area = lead.length > 1 ? `${lead[0]} ${list(lead.slice(1))}` : lead[0];
      const [said, elsewhere] = saidSigns(found, signs, joined);
      return [said ? `${area}: ` : area, said, `${found.length > 0 ? elsewhere : ' se destaca'}.`];
    },
    nothing: () => ['', 'Nada se destaca', ' o bastante para ser um tumor.'],
    could: (first, second) => ['Pode ser ', `${a[first]} ou ${a[second]}`, '.'],
    dissent: {
      findings: (label) => `O segundo leitor, a árvore de achados, diz “${classes[label]}”.`,
      network: (label) => `A rede sozinha diz “${classes[label]}”.`,
    },
  },

  marked: (where) => `Uma área contornada: ${where}.`,

  tabs: {
    label: 'Detalhes',
    why: 'Por quê',
    compare: 'Comparar',
    measure: 'Medir',
    sure: 'Certeza',
    report: 'Relatório',
  },

  why: {
    seen: 'Visto aqui, e em quantos de cada 100',
    seenUnmarked: 'O lugar que mais se destaca, e em quantos de cada 100',
    columns: byClass(
      { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'Nenhum', pituitary: 'Hipóf.' },
      (label) => capitalised(classes[label]),
    ),
    sign: (id) => signs[id][0],
    basis: (slices) => `De ${number(slices)} cortes com diagnóstico conhecido. “Nenhum”: falsos alarmes.`,
    noSigns: 'Nenhum sinal distingue aqui as respostas.',
    unknown: 'Lido por outra versão: não se sabe quão comuns são estes sinais.',
    agree: (label) => `Os dois leitores, a rede e a árvore, dizem: ${classes[label]}.`,
    differ: 'Os dois leitores, a rede e a árvore, diferem.',
    more: 'Ver a árvore',
  },

  compare: {
    here: 'Este lado',
    other: 'Lado oposto, espelhado',
    darker: 'mais escuro aqui',
    brighter: 'mais claro aqui',
    difference: 'Diferença entre os dois lados',
    none: 'Um corte sagital não tem lado oposto para comparar.',
    note: 'Para cortes axiais e coronais. Uma cabeça inclinada difere nas bordas.',
  },

  measure: {
    ruler: 'Comprimento',
    angle: 'Ângulo',
    region: 'Média de uma região',
    how: {
      ruler: 'Marque as duas pontas na imagem.',
      angle: 'Marque na imagem uma ponta, o vértice e a outra ponta.',
      region: 'Marque na imagem o meio da região e depois a borda.',
    },
    clear: 'Apagar tudo',
    length: (millimetres) => `${tenths(millimetres)} mm`,
    pixels: (pixels) => `${Math.round(pixels)} pixels`,
    degrees: (degrees) => `${Math.round(degrees)}°`,
    mean: (mean, deviation) => `${two(mean)} ± ${two(deviation)}`,
    noScale: 'O arquivo não informa o tamanho do pixel: os comprimentos em milímetros são desconhecidos.',
    picture: 'Sobre esta imagem',
    area: (squareMillimetres) => `${tenths(squareMillimetres / 100)} cm²`,
    lesion: 'Área contornada',
    shape: {
      maxFeret: 'Diâmetro maior (Feret)',
      minFeret: 'Diâmetro menor (Feret)',
      roundness: 'Arredondamento',
      solidity: 'Solidez',
    },
    shapeNote:
      'Arredondamento: 1 em um círculo. Solidez: 1 em um contorno sem reentrâncias. Descrevem o contorno, não a doença.',
    ratio: (value) => two(value),
    prepared: 'Como a rede a viu',
  },

  sure: {
    evidence: 'Tudo o que foi medido',
    note: (slices) =>
      `Linha: este corte. Barra: quantas vezes foi verdade (intervalo de ${percentSign('95')}) em ${number(slices)} cortes de hospitais nunca vistos.`,
    otherModel: 'Lido por outra versão: não se sabe quantas vezes as respostas dela acertam.',
    rare: 'Onde os tumores são raros',
    legend: 'Cortes com um tumor, onde você trabalha',
    asTested: (share) => `${Math.round(100 * share)} em cada 100 (como nos testes)`,
    oneIn: (prevalence) => `1 em cada ${number(Math.round(1 / prevalence))}`,
    moved: (label, from, to) => `A mesma imagem dá então ${to} para “${classes[label]}”, e não ${from}.`,
    same: (label, value) => `Como nos testes, esta imagem dá ${value} para “${classes[label]}”.`,
    how: 'Calculado pela regra de Bayes a partir da probabilidade deste corte.',
  },

  own: {
    title: 'Sua leitura?',
    agree: 'Concordo',
    differ: 'Discordo…',
    what: 'O que você vê?',
    other: 'Outra coisa',
    agreed: 'Você concordou.',
    said: (what) => `Sua leitura: ${what}.`,
    change: 'Alterar',
    report: 'Relatório',
  },

  warnings: {
    title: 'Sobre esta imagem',
    of: {
      'burned-in-annotation':
        'O arquivo diz que há texto na imagem. Pode dar o nome do paciente: olhe antes de compartilhá-la.',
      'cropped-head': 'Uma parte da cabeça está fora da imagem e não é lida.',
      ghosting: 'Artefatos fantasma ao lado da cabeça: ela pode ter se movido.',
      writing:
        'Parece haver texto ao lado da cabeça. Pode dar o nome do paciente: olhe antes de compartilhar a imagem.',
      'low-resolution':
        'Poucos pixels: menos de 128 na largura da cabeça. Coisas pequenas podem passar despercebidas.',
      incomplete: 'O arquivo acaba cedo demais. O que falta não foi lido.',
      lossy: 'Comprimida (JPEG): falta o detalhe fino.',
      'perhaps-lossy': 'Comprimida (WebP ou AVIF): pode faltar detalhe fino.',
      shrunk: 'A imagem é muito grande. Foi reduzida a um oitavo da largura e da altura antes da leitura.',
      'first-frame-only': 'O arquivo é uma animação. Só a primeira imagem foi lida.',
      inverted: 'A imagem era um negativo. Foi invertida antes da leitura.',
      'white-surround': 'A imagem tinha fundo branco. O fundo foi posto em preto antes da leitura.',
      'first-volume-only': 'O arquivo contém vários volumes. Só o primeiro foi lido.',
      'no-modality': 'O arquivo não diz que é uma ressonância magnética.',
      'no-orientation': 'O arquivo não diz como a cabeça estava colocada. O plano do corte é uma suposição.',
      'no-meta-header': 'Falta o começo do arquivo. A codificação foi suposta.',
      'no-window': 'O arquivo não informa uma janela. Ela foi ajustada pelos valores dos pixels.',
      'no-spacing':
        'O arquivo não informa o tamanho do pixel. Os comprimentos em milímetros são desconhecidos.',
      turned:
        'O arquivo guarda a imagem girada ou espelhada. Ela é mostrada na posição certa, na convenção radiológica.',
      contradiction:
        'O cabeçalho do arquivo não corresponde aos pixels. Eles foram lidos como são: compare com outro visualizador.',
      'trailing-bytes': 'O arquivo continua depois da imagem. O que vem a seguir foi ignorado.',
      'window-hides':
        'A janela do arquivo esconde grande parte da cabeça. Outra foi ajustada pelos valores dos pixels.',
      'implausible-spacing': 'O tamanho do pixel no arquivo não pode estar certo. Nada é dado em milímetros.',
      'secondary-capture':
        'O arquivo é uma cópia de uma imagem (captura secundária). Não diz que é uma ressonância magnética, e o que a cópia omitiu não se vê.',
      'nonstandard-header':
        'O cabeçalho do arquivo não segue a norma DICOM. Foi lido como parece ter sido pretendido.',
    },
  },

  records: {
    title: 'Para um PACS ou um prontuário',
    sr: 'Relatório DICOM (SR)',
    sc: 'Imagem DICOM (SC)',
    pdf: 'Página DICOM (PDF)',
    fhir: 'Bundle FHIR',
    hint: 'Os arquivos DICOM levam o paciente e o exame da imagem: lidos dela agora e não guardados. Estão em inglês, são preliminares e não verificados.',
    patient: 'Identificador do paciente para FHIR',
    patientHint:
      'Se ficar vazio, o bundle FHIR não nomeia nenhum paciente. O que você escrever não é guardado.',
    noInstance: 'Arquivos DICOM só são escritos para uma imagem DICOM aberta que identifique o seu exame.',
    failed: 'Não foi possível criar o arquivo. Recarregue a página com conexão e tente de novo.',
  },

  report: {
    title: 'Relatório de um corte de ressonância magnética do cérebro',
    research: 'Software de pesquisa, não um dispositivo médico. Ele ajuda; você decide.',
    noteLabel: 'Nota ou identificador para imprimir',
    noteHint: 'Impresso, nunca guardado. O nome do arquivo não é impresso.',
    print: 'Imprimir ou gerar PDF',
    json: 'Salvar os resultados (JSON)',
    csv: 'Salvar a tabela (CSV)',
    formats: 'Os arquivos salvos contêm o nome do arquivo, e nada mais sobre o paciente.',
    note: 'Nota:',
    printed: (when) => `Impresso em ${when}`,
    slice: 'Tal como foi aberto',
    overlay: 'Com o contorno',
    sliceAlt: 'O corte',
    overlayAlt: 'O corte com a área contornada',
    found: 'O que foi encontrado',
    meant(right) {
      const { value, low, high } = counted(right);
      return `De 100 respostas com tanta certeza quanto esta, cerca de ${value} acertaram em hospitais nunca vistos (intervalo de ${percentSign('95')}: ${low} a ${high}).`;
    },
    limits: 'Limites',
    limitsText: [
      'Foi lido um corte, não uma pessoa. “Nenhum tumor encontrado” não significa que a pessoa esteja saudável.',
      `Conhece estes tipos de tumor: ${found}. Qualquer outra doença pode receber um destes nomes, ou nenhum.`,
      'Aprendeu com poucas fontes, sobretudo T1 com contraste. Não se sabe se lê bem outras sequências, outros aparelhos, crianças ou pacientes operados.',
    ],
    decision: 'Decisão da pessoa que o leu',
    signed: 'Nome, data, assinatura',
    source: (facts) => `Imagem: ${facts.join(', ')}.`,
    pixels: (width, height) => `${width} × ${height} pixels`,
    model: (hash) => `Modelo ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
