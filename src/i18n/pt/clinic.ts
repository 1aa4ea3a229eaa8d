/** Portuguese: the clinic's own tools. */

import { DIAGNOSES } from '../../evaluation/sample';
import { byClass, capitalised } from '../by-class';
import type { ClinicWords } from '../en/clinic';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf('pt');
const cases = (count: number) => plural(count, { one: '# caso', other: '# casos' });
const studies = (count: number) => plural(count, { one: '# exame', other: '# exames' });
const slices = (count: number) => plural(count, { one: '# corte', other: '# cortes' });
const patients = (count: number) => plural(count, { one: '# paciente', other: '# pacientes' });
const between = (low: number, high: number) => `${percent(low)}–${percent(high)}`;

const answers = byClass(
  {
    glioma: 'Glioma',
    meningioma: 'Meningioma',
    notumor: 'Sem tumor',
    pituitary: 'Tumor hipofisário',
  },
  (label) => capitalised(classes[label]),
);

export const clinic: ClinicWords = {
  title: 'Este centro',
  percent,
  percentExact,
  number,
  day,
  slices,
  patients,
  between,
  shortDay,
  opinions: {
    ...answers,
    other: 'Outra coisa',
    unsure: 'Não é possível dizer',
  },
  shortNames: byClass(
    { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'Nenhum', pituitary: 'Hipóf.' },
    (label) => capitalised(classes[label]),
  ),
  decision: {
    title: 'Sua própria leitura',
    ask: 'O que você vê?',
    firstTitle: 'Leia você primeiro',
    firstNote: 'A resposta aparece quando você tiver escolhido. Sua escolha é guardada ao lado dela.',
    skip: 'Mostrar sem minha leitura',
    firstWas: (opinion) => `Sua primeira leitura: ${opinion}.`,
    agree: 'Concordo',
    differ: 'Discordo',
    differWith: 'O que você diz em vez disso?',
    agreed: 'Você concordou.',
    differed: (opinion) => `Você disse em vez disso: ${opinion}.`,
    diagnosis: 'Diagnóstico confirmado',
    diagnosisNone: 'Ainda não confirmado',
    basis: 'Confirmado por',
    bases: { histology: 'Histologia', 'follow-up': 'Acompanhamento', expert: 'Um especialista' },
    note: 'Nota (sem nomes)',
    tag: 'Etiqueta',
    notKept:
      'Este resultado não é guardado, por isso nada pode ser acrescentado. Ative a guarda no histórico.',
    noEffect: 'O que você insere nunca muda o modelo.',
    local: (answer, probability) => `Com a calibração deste centro: ${answer}, ${percent(probability)}.`,
    localUncertain: (answer, probability) =>
      `Com a calibração deste centro: incerto; mais provável: ${answer}, ${percent(probability)}.`,
  },
  prior: {
    line: {
      image: (when) => `Esta imagem já foi lida em ${when}.`,
      grew: (when) => `Este exame já foi lido em ${when}, com menos cortes. O caso agora tem todos.`,
      label: (when) => `Um caso anterior tem esta etiqueta, de ${when}.`,
    },
    compare: 'Comparar',
    choose: 'Caso anterior',
    nothing: 'Escolha um',
    none: 'Nenhum caso anterior está guardado.',
    now: 'Agora',
    recognised: { image: 'A mesma imagem, ou quase a mesma.', label: 'Encontrado pela etiqueta.' },
  },

  cases: {
    search: 'Procurar em notas e etiquetas',
    filter: 'Mostrar',
    filters: {
      all: 'Todos',
      ...answers,
      uncertain: 'Incerto',
      rejected: 'Não lido',
      differs: 'Você discordou',
      confirmed: 'Confirmados',
      unconfirmed: 'Não confirmados',
      wrong: 'Errados, pelo diagnóstico',
    },
    order: 'Ordem',
    orders: {
      newest: 'Mais recentes primeiro',
      oldest: 'Mais antigos primeiro',
      surest: 'Maior certeza primeiro',
      'least-sure': 'Menor certeza primeiro',
    },
    found: cases,
    none: 'Nenhum caso corresponde a estes filtros.',
    more: (count) => `Mostrar mais ${number(count)}`,
    behind: (count) => `Os ${cases(count)} por trás do alarme`,
    firstRead: 'Pedir primeiro minha própria leitura',
    firstReadNote: 'Vista primeiro, uma resposta errada engana. Ler antes é o remédio conhecido.',
    export: 'Salvar todos os casos em um arquivo',
    import: 'Acrescentar casos de um arquivo',
    passphrase: 'Frase secreta (vazio: nenhuma)',
    passphraseNote: 'Com a frase secreta, o arquivo é criptografado. Ninguém o abre sem ela: guarde-a bem.',
    plainNote: 'Sem frase secreta, quem tiver o arquivo pode lê-lo.',
    exported: (count) => `Salvo: ${cases(count)}.`,
    imported: (added, known) =>
      known > 0
        ? `Acrescentado: ${cases(added)}; já estavam aqui: ${number(known)}.`
        : `Acrescentado: ${cases(added)}.`,
    working: 'Em curso…',
    faults: {
      'not-ours': 'Não é um arquivo de casos do Dendrite. Nada foi mudado.',
      newer: 'O arquivo é de uma versão mais nova do Dendrite. Atualize esta primeiro. Nada foi mudado.',
      truncated: 'O arquivo termina cedo demais: não foi copiado inteiro. Copie-o de novo. Nada foi mudado.',
      damaged: 'O arquivo está danificado, ou alguém o mudou. Use outra cópia. Nada foi mudado.',
      'too-large': 'O arquivo é maior do que este dispositivo pode receber de uma vez. Nada foi mudado.',
      'passphrase-needed': 'O arquivo está criptografado. Digite sua frase secreta.',
      'passphrase-wrong': 'A frase secreta está errada, ou o arquivo está danificado. Nada foi mudado.',
    },
    notWritten: 'Não há espaço, ou não há banco de dados: nada foi mudado.',
  },
  monitor: {
    lead: (count, from, to) => `${slices(count)} · de ${from} a ${to} · só neste dispositivo`,
    empty: 'Nada foi lido e guardado ainda. Os números vêm com os primeiros cortes.',
    notKept: 'Os resultados não são guardados, por isso não há o que contar. Ative a guarda no histórico.',
    period: 'Período',
    periods: { week: '7 dias', weeks: '8 semanas', all: 'Tudo' },
    model: 'Modelo',
    modelName: (hash, count) => `${hash.slice(0, 8)} (${slices(count)})`,
    csv: 'CSV',
    json: 'Salvar números',
    add: 'Acrescentar um diagnóstico',
    check: 'Verificar em seus próprios pacientes',
    show: (count) => `Mostrar estes ${number(count)}`,
    seen: 'Visto',
    answered: 'Respondidos',
    ofSlices: (share) => `${percent(share)} dos cortes`,
    uncertainWeek: 'Incertos, últimos 7 dias',
    inTests: (share) => `${percent(share)} nos testes`,
    rejected: 'Não lidos como RM do cérebro',
    right: 'Certos, onde confirmado',
    rightOf: (right, count) => `${number(right)} de ${number(count)}`,
    interval: (share, low, high) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'nenhum ainda',
    otherModel: 'Lido por outra versão: não há referência para o modelo dela.',
    pictures: {
      title: 'As imagens são como as do treino?',
      note: (images, series) =>
        `Faixa: treino. Linha: aqui, mediana e metade central, ${slices(images)} de ${studies(series)}.`,
      names: {
        pixels: 'Pixels na largura da cabeça',
        sharpness: 'Nitidez',
        contrast: 'Contraste',
        noise: 'Ruído',
        head: 'Cabeça na imagem',
        foreignness: 'Diferente de uma RM do cérebro',
      },
      verdicts: {
        'as-learnt': 'como no treino',
        lower: 'menos',
        higher: 'mais',
        wider: 'mais variado',
        'too-few': 'poucos demais',
      },
      statistic: (distance, p, count) =>
        `Distância de Kolmogorov–Smirnov ${distance}, p ${p}, ${studies(count)}`,
      findings: (count, all) =>
        count === 0
          ? `Achados: todos (${number(all)}) como no treino.`
          : `Achados diferentes dos do treino: ${number(count)} de ${number(all)}.`,
    },
    weekly: {
      title: 'Semana a semana',
      note: (perWeek) => `Cerca de ${slices(perWeek)} por semana`,
      expected: (low, high) => `esperado ${between(low, high)}`,
      week: 'Semana de',
      uncertain: 'Incertos',
      rejected: 'Não lidos',
      outside: 'Diferentes dos aprendidos',
    },
    answers: { title: 'Respostas dadas, %', here: 'Aqui', tests: 'Testes', note: 'Dos cortes com resposta' },
    against: {
      title: 'Frente aos diagnósticos confirmados',
      note: (count, missed) =>
        `${slices(count)}${count < 100 ? ', poucos demais para ter certeza' : ''}; tumores não vistos: ${number(missed)}`,
      said: 'Dendrite disse',
      confirmed: 'Confirmado',
    },
    calibration: {
      title: '“97%” está certo 97 vezes em 100?',
      note: 'Dito (horizontal) e certo (vertical), com intervalos de 95%',
    },
    again: {
      title: 'Para olhar de novo',
      note: 'Onde Dendrite e o diagnóstico diferem',
      said: (when, said) => `${when} · disse ${said}, era`,
      none: 'Nenhum até agora.',
    },
    alarms: {
      uncertain: 'Mais respostas são incertas do que os testes fazem esperar.',
      rejected: 'Mais imagens não são lidas como RM do cérebro do que os testes fazem esperar.',
      outside: 'As imagens recentes são diferentes das do treino.',
      wrong: 'Mais respostas estão erradas do que os testes fazem esperar.',
      'more-tumours': 'Mais respostas nomeiam um tumor do que era usual aqui.',
      'fewer-tumours': 'Menos respostas nomeiam um tumor do que era usual aqui.',
    },
    todo: {
      uncertain:
        'Envie os arquivos originais, não fotos de uma tela. Leia os cortes incertos como se não houvesse resposta.',
      rejected:
        'Olhe estes: entre eles há cortes de cérebro recusados por engano. Envie cortes inteiros, sem recorte.',
      outside:
        'Envie os arquivos originais, não fotos nem capturas. Há um aparelho ou protocolo novo? Verifique primeiro nas imagens dele.',
      wrong: 'Olhe estes casos. Até saber por quê, não confie nas respostas.',
      'more-tumours': 'Chegam pacientes diferentes dos de antes? Se não, olhe estes casos.',
      'fewer-tumours': 'Chegam pacientes diferentes dos de antes? Se não, procure tumores não vistos.',
    },
    since: (when) => `Desde ${when}.`,
    rate: (perYear) =>
      `Cada alarme é ajustado para que, se nada mudar, venha no máximo uma vez em ${number(Math.round(1 / perYear))} anos.`,
  },
  several: {
    title: 'Vários centros juntos',
    add: 'Adicionar números de outros centros (JSON)',
    note: 'De arquivos salvos com “Salvar números”: só contagens, nenhum caso.',
    clinic: 'Centro',
    here: 'Este centro',
    all: 'Todos',
    alarms: 'Alarmes',
    noAlarm: 'nenhum',
    known: 'Estes números já estão aqui.',
    notOurs: 'Um dos arquivos não contém números de um centro feitos pelo Dendrite.',
    otherModel: 'Os números de outro modelo não podem ser reunidos a estes.',
    remove: 'Remover',
  },

  check: {
    title: 'Verificar em seus próprios pacientes',
    lead: 'Escolha uma pasta de imagens e uma tabela de seus diagnósticos (CSV: file, diagnosis, patient). Tudo fica neste dispositivo.',
    folder: 'Pasta de imagens',
    chosen: (count) => plural(count, { one: '# arquivo escolhido', other: '# arquivos escolhidos' }),
    lines: (count) => plural(count, { one: '# diagnóstico lido.', other: '# diagnósticos lidos.' }),
    labels: 'Tabela de diagnósticos (CSV)',
    fromCases: 'Usar os casos confirmados',
    run: 'Verificar',
    stop: 'Parar',
    progress: (done, all) => `${number(done)} de ${number(all)} arquivos lidos`,
    noImage: 'Nenhuma imagem tem diagnóstico: confira os nomes da tabela.',
    missing: (count) => `Linhas da tabela sem imagem: ${number(count)}.`,
    unlisted: (count) => `Imagens sem linha na tabela: ${number(count)}.`,
    faults: (fault) => {
      switch (fault.code) {
        case 'not-a-table':
          return 'Não foi possível ler a tabela. Salve-a como CSV, uma linha por imagem.';
        case 'no-column':
          return `A tabela não tem a coluna “${fault.column}”. Nomeie-a na primeira linha: file,diagnosis,patient.`;
        case 'no-rows':
          return 'A tabela está vazia. Escreva uma linha por imagem: file,diagnosis,patient.';
        case 'unknown-diagnosis':
          return `A linha ${number(fault.line)} tem o diagnóstico “${fault.text}”. Escreva ${DIAGNOSES}, ou tumour se o tipo não é conhecido.`;
        case 'contradiction':
          return `A tabela dá dois diagnósticos a “${fault.file}”. Deixe o certo.`;
      }
    },
    card: 'Boletim',
    cardOf: (made, version, model) => `${made} · versão ${version} · modelo ${model}`,
    images: 'Imagens com diagnóstico',
    trainedOn: 'Excluídas: o modelo foi treinado com elas',
    duplicates: 'Excluídas: quase duplicadas',
    failed: 'Não puderam ser abertas',
    rejected: 'Não lidas como RM do cérebro',
    answered: 'Respondidas',
    figures: {
      tumourSensitivityOfRead: 'Sensibilidade para tumor, onde respondeu',
      tumourSpecificityOfRead: 'Especificidade para tumor, onde respondeu',
      tumourSensitivity: 'Sensibilidade para tumor, todas as respostas',
      tumourSpecificity: 'Especificidade para tumor, todas as respostas',
      tumourAuc: 'Tumor ou nenhum, AUC',
      balancedAccuracy: 'Acurácia balanceada',
      accuracyOfRead: 'Certas, onde respondeu',
      calibrationError: 'Erro de calibração esperado',
      coverage: 'Respondidas, do que foi lido',
    },
    all: (images, people) => `Todas: ${slices(images)} de ${patients(people)}`,
    sequence: (name, images) => `Sequência ${name}: ${slices(images)}`,
    plane: (name, images) => `Plano ${name}: ${slices(images)}`,
    unknown: 'não é possível dizer',
    intervals: 'Com intervalos de 95%, por paciente.',
    noPatients:
      'A tabela não nomeia pacientes: cada imagem ou série conta como um. Os intervalos são estreitos demais se um paciente tem várias.',
    research: 'Ele ajuda; você decide. Para pesquisa, não é um dispositivo médico.',
    print: 'Imprimir',
    save: 'Salvar como JSON',
    poolTitle: 'Vários centros juntos',
    pool: 'Juntar boletins (JSON)',
    pooled: (clinics, images, people) =>
      `${number(clinics)} centros, ${slices(images)} de ${patients(people)}`,
    heterogeneity: (share) => `entre centros, além do acaso: ${percent(share)}`,
    poolFaults: {
      'too-few': 'Escolha os boletins de pelo menos dois centros.',
      'same-report': 'Um boletim aparece duas vezes. Escolha o de cada centro uma só vez.',
      'other-model': 'Os boletins são de modelos diferentes. Escolha os de um só.',
    },
    notReport: 'Um dos arquivos não é um boletim do Dendrite.',
  },
  calibration: {
    title: 'Calibração para este centro',
    lead: 'Ajusta as probabilidades e o limiar aos seus casos confirmados. O modelo em si fica como está.',
    tooFew: (count, least) => `São necessários ${number(least)} casos confirmados; há ${number(count)}.`,
    fit: 'Ajustar',
    use: 'Usar ao lado da original',
    shipped: 'Original',
    local: 'Este centro',
    logLoss: 'Perda logarítmica',
    brier: 'Escore de Brier',
    calibrationError: 'Erro de calibração esperado',
    accuracy: 'Certas',
    threshold: 'Probabilidade mínima de uma resposta',
    judged: (count, series, folds) =>
      `Julgada por validação cruzada de ${number(folds)} partições em ${number(count)} casos confirmados de ${studies(series)} que cada ajuste não tinha visto.`,
    better: 'Vai melhor em casos que não viu.',
    notBetter: 'Não vai claramente melhor em casos que não viu: fique com a original.',
    save: 'Salvar',
    remove: 'Remover',
    otherModel: 'A calibração é de outro modelo, e não é usada.',
  },
  audit: {
    title: 'Registro',
    lead: (count, days) =>
      `${plural(count, { one: '# entrada', other: '# entradas' })}; guardadas por ${number(days)} dias. O que foi lido, quando, por qual versão, e o que você decidiu. Sem dados de pacientes.`,
    save: 'Salvar o registro',
    verify: 'Conferir o registro',
    compare: 'Conferir com uma cópia anterior',
    whole: 'O registro está íntegro: nenhuma entrada foi mudada, removida ou movida.',
    wholeAgainst: 'O registro está íntegro e confere com a cópia anterior.',
    faults: {
      changed: (seq) => `A entrada ${number(seq)} foi mudada.`,
      gap: (seq) => `Faltam entradas antes da ${number(seq)}, ou estão fora de ordem.`,
      'let-go': (seq) =>
        `A entrada ${number(seq)} diz que entradas antigas foram apagadas, e isso não confere: o início pode ter sido cortado.`,
      'no-beginning': (seq) => `O registro começa com a entrada ${number(seq)}, e nada diz por quê.`,
      cut: (seq) => `Falta a entrada ${number(seq)} da cópia anterior: o fim foi cortado ou escrito de novo.`,
    },
    notOurs: 'Não é um registro do Dendrite.',
  },
};
