import { foundOf } from '../by-class';
import type { AboutWords } from '../en/about';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const found = foundOf(numbersOf('pt').list, classes);

export const about: AboutWords = {
  title: 'Uso previsto e limites',
  is: 'O que é',
  isText: [
    'Um programa que lê cortes de ressonância magnética do cérebro neste dispositivo. Uma pequena rede e uma árvore de decisão respondem juntas, e ele mostra por quê.',
    'É para pessoas com formação para ler essas imagens: para ensinar, para estudar e para apontar o que merece um segundo olhar.',
  ],
  isNot: 'O que não é',
  isNotText: [
    'Não é um dispositivo médico e não faz diagnósticos. Ele ajuda; você decide.',
    `Conhece estes tipos de tumor: ${found}. Qualquer outra doença pode receber um destes nomes, ou nenhum.`,
    'Recusa a maioria das imagens que não são ressonâncias do cérebro, mas não todas: uma TC ou outra parte do corpo também pode receber uma resposta.',
    '“Nenhum tumor encontrado” vale só para um corte. Um tumor pode estar em outro corte, ser pequeno demais ou se parecer com o cérebro à sua volta.',
    'Aprendeu com poucas fontes, sobretudo T1 com contraste. Não se sabe se lê bem outras sequências, outros aparelhos, crianças ou pacientes operados.',
    'Uma probabilidade diz quantas vezes respostas assim estavam certas nos testes. Não diz quão doente está uma pessoa, nem se é provável que ela tenha um tumor.',
    'Avisa quando há poucos pixels, uma cabeça cortada, artefatos fantasma ao lado de uma cabeça que se moveu, ou texto ao lado da cabeça. Nos testes não notou a maioria dos cortes degradados por movimento, e notou a maioria das letras escritas ao lado da cabeça. Não nota só o borramento, nem texto por cima da cabeça.',
  ],
  privacy: 'As suas imagens',
  privacyText:
    'As imagens nunca saem deste dispositivo. Não há servidor, nem conta, nem rastreamento. Para verificar, desconecte-se da rede: tudo continua funcionando.',
  model: 'Árvore de decisão',
  modelHash: (hash) => `Árvore de decisão ${hash.slice(0, 12)}`,
  modelNone: 'Carregada com a primeira imagem.',
  inFull: 'Uso previsto e limites, na íntegra',
  documents: 'Documentos para hospitais e engenheiros (em inglês, exigem conexão)',
  examples: 'Cortes de exemplo',
  thirdParty: 'Licenças do software que contém',
  licence: 'Licença dos exemplos',
};
