import type { PrivacyWords } from '../en/privacy';

export const privacy: PrivacyWords = {
  title: 'Privacidade, e como verificá-la',
  sent: 'O que é enviado',
  sentText: [
    'Nada seu. Não há servidor que pudesse recebê-lo, nem conta, nem cookies, nem contagem de visitas, nem relatórios de erros.',
    'A página busca os seus próprios arquivos no endereço de onde veio, e mais tarde pergunta ali se eles mudaram. Quem administra esse endereço vê, como qualquer servidor web, que o seu dispositivo carregou uma página, mas não o que é lido com ela.',
  ],
  archive:
    'Este site conectou um PACS. Para ele vão as suas buscas, e os resultados quando você clica em “Enviar ao PACS”; dele vêm as imagens quando você abre um exame. Tudo passa entre esta página e o seu próprio endereço, nada vai para outro lugar, e quem administra o PACS pode ver tudo isso.',
  kept: 'O que é guardado neste dispositivo',
  keptText: [
    'Enquanto a página está aberta: as imagens abertas. Desaparecem quando ela é fechada.',
    'No histórico, até serem apagados ali: as leituras e cópias pequenas das imagens, sem nomes de arquivos. Pode ser desligado.',
    'As suas preferências: cores, idioma, e se há histórico.',
    'O próprio aplicativo, para que funcione sem conexão.',
    'O que é escrito para o relatório impresso não é guardado. As tabelas exportadas vão para onde forem postas, com os nomes dos arquivos.',
  ],
  check: 'Como verificar por conta própria',
  checkSteps: [
    'Quando aparecer “Funciona sem conexão”, ligue o modo avião, recarregue a página e leia uma imagem. Tudo funciona: nada precisava ir a lugar nenhum.',
    'Em um computador, abra as ferramentas de desenvolvimento (F12), escolha “Rede” e leia uma imagem. Cada linha busca um arquivo desta página (GET); nenhuma leva nada embora.',
    "Nas mesmas ferramentas, escolha “Elementos” e abra <head>: a Content-Security-Policy diz connect-src 'self'. Assim, o navegador impede que os scripts desta página busquem ou enviem algo a outro endereço.",
    'O código-fonte é aberto e produz exatamente estes arquivos. Uma cópia obtida da internet vem com SHA256SUMS, uma lista de resumos (hashes) para compará-los.',
  ],
  limits: 'O que não pode ser prometido',
  limitsText: [
    'Quem serve uma página pode mudá-la. Para ter certeza, sirva uma cópia própria cujos resumos tenha comparado.',
    'As extensões do navegador, e outras pessoas que usam este dispositivo com a sua conta, podem ver o que é visto aqui. Em um dispositivo compartilhado, desligue o histórico ou use uma janela privada.',
    'Essa regra não impede tudo: uma página poderia levar a outro endereço, ou chamar outro navegador (WebRTC). Esta página não faz nem uma coisa nem outra, e ao iniciar desativa tais chamadas.',
    'Páginas de outros projetos no mesmo endereço web (host.example/one e host.example/two) podem ler e mudar o que é guardado aqui. Para imagens de pacientes, use uma cópia com um endereço próprio.',
  ],
};
