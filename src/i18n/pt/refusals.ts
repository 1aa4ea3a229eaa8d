/** Portuguese: why a file cannot be read. */
import { refusalsIn } from '../refusals';

export const refusal = refusalsIn(
  {
    empty: 'O arquivo está vazio; copie-o ou exporte-o de novo.',
    'unknown-format':
      'O arquivo tem um formato que não pode ser lido aqui; use DICOM, NIfTI, PNG, JPEG, TIFF, BMP, GIF ou um zip destes.',
    'unsupported-format':
      'Arquivos {format} não podem ser lidos aqui; exporte a imagem como DICOM, NIfTI, PNG ou JPEG.',
    'unsupported-encoding':
      'Este arquivo {format} usa uma codificação ({encoding}) que não pode ser lida aqui; exporte-o sem compressão ou com uma codificação comum.',
    'no-decoder': 'Não há decodificador para {format} aqui; converta a imagem para PNG ou JPEG.',
    'codec-unavailable':
      'Não foi possível carregar o decodificador para {format}; recarregue o aplicativo com conexão e adicione o arquivo de novo.',
    truncated: 'O arquivo acaba antes de a imagem estar completa; copie-o ou exporte-o de novo.',
    corrupt: 'O arquivo está danificado e a imagem não pode ser decodificada; copie-o ou exporte-o de novo.',
    'too-large':
      'A imagem tem {width} × {height} pixels; podem ser lidos no máximo {maxSide} por lado e {maxMegapixels} megapixels: reduza-a.',
    'file-too-large':
      'O arquivo tem {megabytes} MB; podem ser lidos no máximo {maxMegabytes} MB: divida-o ou reduza-o.',
    'too-small':
      'A imagem tem {width} × {height} pixels, muito poucos para mostrar algo; use a imagem original.',
    'no-pixels':
      'O arquivo DICOM não contém imagem (talvez seja um relatório, um plano ou uma lista); escolha os arquivos de imagem do exame.',
    modality:
      'A modalidade desta imagem é {modality}, não MR; só podem ser lidas ressonâncias magnéticas do cérebro.',
    'body-part':
      'O arquivo diz que mostra outra parte do corpo ({bodyPart}), e só o cérebro pode ser lido; se o arquivo estiver errado, exporte a imagem como PNG e adicione-a.',
    dicomdir:
      'Este é o índice de um disco DICOM, não uma imagem; as imagens são lidas dos arquivos que estão ao lado dele.',
    contradictory:
      'O cabeçalho do arquivo e os pixels se contradizem, e não está claro qual tem razão; exporte a imagem de novo, sem compressão.',
    mosaic:
      'Isto é um mosaico: uma imagem com muitos cortes pequenos lado a lado; exporte a série como cortes separados ou converta-a para NIfTI.',
    'disc-image':
      'Isto é a imagem de um disco (ISO); abra-a no computador e adicione os arquivos que ela contém.',
    'archive-format':
      'Arquivos compactados {format} não são abertos aqui; extraia-o primeiro e adicione o que ele contém.',
    'missing-pair':
      'Um cabeçalho NIfTI e a sua imagem são dois arquivos, .hdr e .img; adicione os dois juntos.',
    timeout:
      'A decodificação demorou mais de {maxSeconds} s e foi interrompida; exporte a imagem com outra codificação.',
    'archive-nested':
      'Um arquivo compactado dentro de outro não é aberto; extraia-o primeiro e adicione o que ele contém.',
    'archive-encrypted':
      'O arquivo compactado está protegido por senha; extraia-o primeiro e adicione o que ele contém.',
    'archive-entries':
      'O arquivo compactado contém {entries} arquivos; são lidos no máximo {maxEntries}: divida-o.',
    'archive-size':
      'Depois de extraído, o arquivo passa de {maxMegabytes} MB; extraia-o primeiro e adicione uma parte do que ele contém.',
    'archive-ratio':
      'O arquivo diz ocupar, depois de extraído, mais de {maxRatio} vezes o seu tamanho, e nenhuma imagem faz isso; não é aberto.',
    'archive-empty':
      'O arquivo compactado não contém nenhum arquivo que possa ser lido; escolha o que contém as imagens.',
  },
  (param) => (param === 'other' ? 'outra' : param),
);
