/** Portuguese: the evidence screen. */
import type { EvidenceWords } from '../en/evidence';
import { measuredOf } from '../measured';
import { clinic } from './clinic';

const { percent, slices, patients } = clinic;

export const evidence: EvidenceWords = {
  title: 'Evidências',
  lead: (model) =>
    `O que foi medido com este modelo (${model}), e em quem. Um programa escreveu cada um destes números; os publicados são citados.`,
  ...measuredOf('pt'),
  slices,
  tabs: {
    figures: 'Números',
    use: 'Uso previsto',
    card: 'Ficha do modelo',
    data: 'Ficha dos dados',
    checklists: 'Listas de verificação',
    report: 'O relatório inteiro',
  },
  english: 'Este documento está em inglês.',
  intervals: 'Entre parênteses, e como traços: intervalos de 95%, por paciente.',
  numbers: 'Os valores',
  save: 'Salvar como CSV',
  drawn: 'Os valores estão na tabela abaixo.',
  never: {
    title: 'O que nunca lhe foi mostrado',
    points: {
      elsewhere: (count, groups) =>
        `Os hospitais dos primeiros números: ${slices(count)} de cerca de ${patients(groups)}. O modelo que leu um hospital não tinha aprendido nada dele.`,
      other: (asType, asNone) =>
        `Outras doenças como resposta própria. Dos cortes com alguma, leu ${asType} como um de seus três tumores e ${asNone} como sem tumor; o resto ele deu como incerto.`,
      people:
        'Quem são os pacientes. Idade, sexo, origem, aparelho e tratamento não estão registrados: ninguém pode dizer para quem ele lê pior.',
      clinic:
        'Os pacientes de um centro como chegam. Todas as imagens são de coleções que alguém escolheu, com muito mais tumores do que um centro vê.',
      use: 'Seus próprios usuários. Ninguém mediu se as pessoas leem melhor com ele.',
    },
  },
  readers: {
    elsewhere: 'Outro hospital',
    dendrite: 'Mesmos hospitais',
    network: 'A rede sozinha',
    findings: 'A árvore de achados sozinha',
    seed: 'A árvore de referência',
  },
  left: {
    title: 'Cada hospital deixado de fora',
    note: 'Lido por um modelo que não tinha visto nada desse hospital. Espere isto no seu centro, ou menos. A acurácia balanceada é a média, sobre as classes presentes, da parte encontrada; adivinhar entre quatro dá 25%.',
    hospital: 'Nome do hospital',
    all: 'Todos',
  },
  overall: {
    title: 'Em resumo',
    note: (elsewhere, home) =>
      `Outro hospital: ${slices(elsewhere)}. Mesmos hospitais: ${slices(home)} de pacientes que não tinha visto, de hospitais que tinha. Depois, também nestes: cada um dos seus dois leitores sozinho, e a árvore de decisão que ele substitui.`,
    measure: 'Medida',
  },
  measures: {
    balancedAccuracy: 'Acurácia balanceada',
    tumourAuc: 'Tumor ou não, AUC',
    calibrationError: 'Erro de calibração',
    riskCoverageArea: 'Área de risco e cobertura',
    coverage: 'Parte lida',
    accuracyOfRead: 'Certos, dos lidos',
    tumourSensitivityOfRead: 'Tumores achados, dos lidos',
    tumourSpecificityOfRead: 'Sem tumor reconhecidos, dos lidos',
    tumoursMissed: 'Tumores lidos como “nenhum”',
    falseAlarms: 'Sem tumor lidos como tumor',
    othersReadAsType: 'Outras doenças lidas como tumor',
    othersReadAsNone: 'Outras doenças lidas como “nenhum”',
    recall: 'Achado (sensibilidade)',
    precision: 'Certo quando nomeado (precisão)',
    classCoverage: 'Parte lida',
    recallOfRead: 'Achado, dos lidos',
    precisionOfRead: 'Certo quando nomeado, dos lidos',
    classAuc: 'AUC contra todas as outras',
    images: 'Cortes',
    groups: 'Pacientes',
    accuracy: 'Parte certa',
    least: 'Lido a partir de',
    truth: 'Verdade',
    class: 'Classe',
    source: 'Origem',
    sequence: 'Sequência',
    plane: 'Plano',
    change: 'Mudança',
    step: 'Intensidade',
    difference: 'Mudança da acurácia balanceada',
    reader: 'Leitor',
  },
  ofClass: (label, measure) => `${label} · ${measure}`,
  tumour: 'Tumor ou não',
  choice: 'Números de',
  confusion: {
    title: 'Verdade e resposta',
    note: 'Linhas: a verdade. Colunas: a resposta, lida ou incerta. Partes de cada linha, e cortes.',
  },
  classes: { title: 'Classe por classe' },
  roc: {
    title: 'Curvas ROC',
    note: 'Achado contra alarmes falsos, para cada limiar.',
    x: 'Alarmes falsos, de todos os outros',
    y: 'Achado',
  },
  pr: {
    title: 'Precisão e sensibilidade',
    note: 'Quantos dos nomeados estão certos, para cada parte achada. Depende de quão comum uma classe é aqui.',
    x: 'Achado',
    y: 'Certo quando nomeado',
  },
  reliability: {
    title: '90% quer dizer 90%?',
    note: 'Na linha, sim. Pontos maiores contam mais cortes.',
    x: 'Probabilidade que deu',
    y: 'Parte certa',
  },
  risk: {
    title: 'Quanto ler',
    note: 'Quanto menos cortes lê, maior a parte certa. As curvas aplicam um só limiar a todas as respostas. Os pontos são o seu ajuste: o seu limiar para “nenhum tumor” é mais alto.',
    x: 'Parte lida',
    y: 'Certos, dos lidos',
  },
  parts: {
    title: 'Por origem, sequência e plano',
    note: 'Dentro de uma mesma origem, pois outra pode ter uma só sequência ou um só plano. Uma origem tem só algumas classes: sua acurácia balanceada não se compara com a de outra.',
    source: 'Por origem',
    sequence: 'Por sequência',
    plane: 'Por plano',
    home: 'mesmos hospitais',
  },
  robustness: {
    title: 'Quando a imagem é pior',
    note: (images, step) =>
      `Acurácia balanceada em ${slices(images)} dos mesmos hospitais, mudados passo a passo. A linha tracejada: como são (${percent(step)}).`,
    kinds: {
      none: 'Como é',
      rotation: 'Girada',
      scale: 'Menor, sobre preto',
      crop: 'Cortada de cada lado',
      gamma: 'Gama',
      noise: 'Ruído',
      jpeg: 'Qualidade JPEG',
      resolution: 'Pixels de largura',
      window: 'Janela cortada',
      mirror: 'Espelhada',
    },
  },
  published: {
    title: 'Diante de trabalhos publicados',
    note: 'Partes de cortes certos. Só se comparam se os pacientes forem separados do mesmo modo. Só o tipo de tumor, nas imagens de Cheng: a primeira linha é este modelo.',
    work: 'Trabalho',
    data: 'Imagens',
    protocol: 'Como foi testado',
    this: 'Este modelo',
    protocols: {
      'by-patient': 'Nenhum paciente dos dois lados',
      'by-patient-outlined': 'Nenhum paciente dos dois lados; uma pessoa traçou o tumor',
      'by-image': 'Com vazamento: cortes de um mesmo paciente dos dois lados',
      'no-patients':
        'Com vazamento: a coleção não nomeia pacientes, e um terço das imagens de teste está na parte de treino',
    },
  },
  sources: {
    cheng: 'T1 com contraste, só tumores',
    lgg: 'com contraste, glioma de baixo grau',
    br35h: 'da web',
    sartaj: 'da web',
    kaggle44: 'casos de ensino de muitos hospitais',
    rsna: 'glioma, cérebro sem crânio',
    oasis: 'saudáveis, cérebro sem crânio',
    tiantan: 'tumores hipofisários',
    ljubljana: 'esclerose múltipla, cérebro sem crânio',
    web: 'da web',
    stripped: 'cérebro sem crânio',
  },
  planes: { axial: 'axiais', coronal: 'coronais', sagittal: 'sagitais' },
};
