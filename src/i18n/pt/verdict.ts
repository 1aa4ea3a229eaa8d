/** Portuguese: the words about an answer's worth and a picture's faults, and of the report. */
import { counted } from '../counted';
import type { VerdictWords } from '../en/verdict';
import { numbersOf } from '../numbers';
import { percentSign } from './amounts';

const { percent, number, day, plural } = numbersOf('pt');

const range = (low: number, high: number) => (low === high ? '' : ` (${low} a ${high})`);

const oneIn = (prevalence: number) => `1 em cada ${number(Math.round(1 / prevalence))}`;

export const verdict: VerdictWords = {
  probability: (value) =>
    value > 0.99
      ? `mais de ${percentSign('99')}`
      : value < 0.01
        ? `menos de ${percentSign('1')}`
        : percent(value),
  day,

  right(right, uncertain) {
    const { value, low, high } = counted(right);
    const such = uncertain ? 'tão inseguras como esta' : 'tão seguras como esta';
    return `De 100 leituras ${such}, cerca de ${value} ${plural(value, { one: 'acertou', other: 'acertaram' })}${range(low, high)}.`;
  },
  such(right) {
    const { base, value, low, high } = counted(right, 1000);
    return value < 1
      ? `Nos testes, menos de ${Math.max(1, Math.ceil(right.high * 1000))} de ${number(1000)} cortes assim o eram de verdade.`
      : `Nos testes, cerca de ${value} de ${number(base)} cortes assim o ${plural(value, { one: 'era', other: 'eram' })} de verdade${range(low, high)}.`;
  },
  scale: [percent(0), percent(0.5), percent(1)],
  bracket: `As linhas com duas pontas: sob a resposta mais provável, quantas leituras assim acertaram; sob as outras, quantos cortes com essa probabilidade eram mesmo isso. O seu comprimento diz com que exatidão se sabe (intervalo de ${percentSign('95')}).`,
  basis: (images) =>
    `Contado em ${number(images)} cortes de pessoas que o leitor não tinha visto, das mesmas coleções com que aprendeu. Em outros lugares, espere menos respostas certas. Não é a probabilidade desta pessoa, em quem um tumor pode ser muito mais raro.`,
  otherModel: 'Isto foi lido por outra versão: aqui não se sabe quantas das leituras dela acertaram.',

  rare: {
    title: 'O que significa onde os tumores são raros',
    lead: 'Quanto mais raros são os tumores, mais alarmes são falsos.',
    legend: 'Suponha que, entre os cortes que recebem resposta, há um tumor em',
    // Four side by side on a phone.
    option: (prevalence) => `1 de ${number(Math.round(1 / prevalence))}`,
    optionFull: (prevalence) => `${oneIn(prevalence)} cortes`,
    tumour: 'Lidos como tumor',
    none: 'Lidos como “nenhum tumor”',
    this: 'esta resposta',
    called(share) {
      const { base, value, low, high } = counted(share);
      return `De ${number(base)} cortes lidos como tumor, cerca de ${value}${range(low, high)} ${plural(value, { one: 'tem', other: 'têm' })} um.`;
    },
    missed(share) {
      const { base, value, low, high } = counted(share);
      return value < 1
        ? `De ${number(base)} cortes lidos como “nenhum tumor”, menos de 1 tem um.`
        : `De ${number(base)} cortes lidos como “nenhum tumor”, cerca de ${value}${range(low, high)} ${plural(value, { one: 'tem', other: 'têm' })} um mesmo assim.`;
    },
    has: 'tem um tumor',
    hasNot: 'não tem nenhum',
    where: (prevalence) => `Suponha que há um tumor em ${oneIn(prevalence)} dos cortes que recebem resposta.`,
    note(sensitivity, specificity) {
      const [found, clear] = [counted(sensitivity), counted(specificity)];
      return `Pela regra de Bayes, para qualquer tumor contra nenhum: nos testes o leitor disse “tumor” em ${found.value} de 100 cortes com tumor${range(found.low, found.high)}, e “nenhum tumor” em ${clear.value} de 100 cortes sem tumor${range(clear.low, clear.high)}; as respostas incertas não são contadas.`;
    },
  },

  warnings: {
    title: 'Sobre esta imagem',
    of: {
      'burned-in-annotation':
        'O arquivo diz que há texto na imagem. Pode dar o nome do paciente: olhe antes de mostrá-la, imprimi-la ou compartilhá-la.',
      'cropped-head': 'Uma parte da cabeça está fora da imagem. O que está ali não é visto.',
      ghosting:
        'Imagens fantasma ao lado da cabeça: ela pode ter-se movido. O que se vê pode estar desfocado ou duplicado.',
      writing:
        'Algo parecido com texto está ao lado da cabeça. Pode dar o nome do paciente: olhe antes de mostrar, imprimir ou compartilhar.',
      'low-resolution':
        'Poucos pixels: menos de 128 na largura da cabeça. Coisas pequenas podem não ser vistas.',
      incomplete: 'O arquivo acaba cedo demais. O que falta não foi lido.',
      lossy: 'O arquivo foi reduzido retirando detalhes finos (compressão com perdas).',
      'first-frame-only': 'O arquivo é uma animação. Só a primeira imagem foi lida.',
      inverted:
        'A imagem tinha o preto e o branco trocados, como um negativo. Foi invertida antes da leitura.',
      'white-surround': 'A imagem estava sobre um fundo branco. O fundo foi posto a preto antes da leitura.',
      'first-volume-only': 'O arquivo contém vários volumes. Só o primeiro foi lido.',
      'no-modality': 'O arquivo não diz que é uma ressonância magnética.',
      'no-orientation': 'O arquivo não diz como a cabeça estava colocada. O plano do corte é uma suposição.',
      'no-meta-header': 'Falta o começo do arquivo. A forma como está codificado foi suposta.',
      'no-window':
        'O arquivo não diz com que brilho deve ser mostrado. O brilho foi ajustado pelos seus valores.',
      'no-spacing': 'O arquivo não diz o tamanho de um pixel. Nada pode ser dado em milímetros.',
      turned:
        'O arquivo guarda a imagem girada ou espelhada. Ela é mostrada direita, como os radiologistas a veem.',
      contradiction:
        'O cabeçalho do arquivo não diz dos pixels o que eles são. Foram lidos como o que são: compare com outro visualizador.',
      'trailing-bytes': 'O arquivo continua depois da imagem. O que vem a seguir foi deixado de fora.',
      'window-hides':
        'Com o brilho que o arquivo pede, grande parte da cabeça não se vê. O brilho foi ajustado pelos seus valores.',
      'implausible-spacing':
        'O tamanho que o arquivo dá para um pixel não pode estar certo. Nada é dado em milímetros.',
      'secondary-capture':
        'O arquivo é uma cópia de uma imagem (captura secundária). Não diz que é uma ressonância magnética, e o que a cópia omitiu não se vê.',
      'nonstandard-header':
        'O cabeçalho do arquivo não está escrito como diz a norma DICOM. Foi lido como parece ter sido pretendido.',
    },
  },

  records: {
    title: 'Para um PACS ou um prontuário',
    sr: 'Relatório DICOM (SR)',
    sc: 'Imagem DICOM (SC)',
    pdf: 'Página DICOM (PDF)',
    fhir: 'Bundle FHIR',
    hint: 'Os arquivos DICOM levam o paciente e o estudo da imagem: lidos dela agora e não guardados. Estão em inglês, são preliminares e não verificados.',
    noInstance: 'Arquivos DICOM só são escritos para uma imagem DICOM aberta que nomeie o seu estudo.',
    failed: 'Não foi possível criar o arquivo. Recarregue a página com conexão e tente de novo.',
  },

  report: {
    title: 'Relatório de um corte de ressonância magnética do cérebro',
    research:
      'Programa para investigação científica, não um dispositivo médico. É uma ajuda; quem decide é uma pessoa.',
    noteLabel: 'Nota ou identificador para imprimir',
    noteHint:
      'É impresso, e nunca guardado nem exportado. O nome do arquivo não é impresso: escreva o que o papel precisa.',
    print: 'Imprimir ou gerar PDF',
    json: 'Exportar os resultados (JSON)',
    csv: 'Exportar a tabela (CSV)',
    formats: 'Os arquivos exportados contêm o nome do arquivo, e nada do que o arquivo diz do paciente.',
    note: 'Nota:',
    printed: (when) => `Impresso em ${when}`,
    slice: 'O corte como foi aberto',
    overlay: 'O mesmo corte: o retângulo e a zona colorida mostram onde algo se destaca',
    overlayBox: 'O mesmo corte: o retângulo mostra onde algo se destaca',
    sliceAlt: 'O corte',
    overlayAlt: 'O corte, com o que o leitor encontrou por cima',
    limits: 'Limites',
    limitsText: [
      'Foi lido um corte, não uma pessoa. “Nenhum tumor encontrado” não significa que a pessoa esteja saudável.',
      'São conhecidos três tipos de tumor: glioma, meningioma e tumor hipofisário. Qualquer outra doença pode receber um destes nomes, ou nenhum.',
      'O leitor aprendeu com poucas fontes, sobretudo T1 com contraste. Outras sequências, outros aparelhos, crianças e cérebros operados não foram testados o bastante para dizer se os lê bem.',
      'O movimento só é notado onde deixa fortes imagens fantasma ao lado da cabeça. O desfoque sozinho não é procurado.',
    ],
    source: (facts) => `Imagem: ${facts.join(', ')}.`,
    pixels: (width, height) => `${width} × ${height} pixels`,
    model: (hash) => `Modelo ${hash}`,
    version: (version) => `Dendrite ${version}`,
  },
};
