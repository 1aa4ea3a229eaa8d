/** Swahili: what becomes of images, and how to check it. */
import type { PrivacyWords } from '../en/privacy';

export const privacy: PrivacyWords = {
  title: 'Faragha, na jinsi ya kuihakiki',
  sent: 'Kinachotumwa',
  sentText: [
    'Hakuna chochote chako. Hakuna seva inayoweza kukipokea, hakuna akaunti, hakuna kuki, hakuna kuhesabu wanaotembelea, hakuna ripoti ya hitilafu.',
    'Ukurasa huleta faili zake wenyewe kutoka anwani ulikotoka, na baadaye huuliza hapo kama zimebadilika. Anayeendesha anwani hiyo huona, kama mwenyeji yeyote wa wavuti, kwamba kifaa chako kilileta ukurasa; haoni unachosoma nao.',
  ],
  archive:
    'Tovuti hii imeunganisha PACS. Utafutaji wako huenda kwake, na matokeo unapobonyeza “Tuma kwenye PACS”; picha hutoka kwake unapofungua uchunguzi. Yote hupita kati ya ukurasa huu na anwani yake yenyewe, hakuna kinachokwenda kwingine, na anayeendesha PACS anaweza kuyaona.',
  kept: 'Kinachohifadhiwa kwenye kifaa hiki',
  keptText: [
    'Ukurasa ukiwa wazi: picha unazofungua. Hupotea ukurasa ukifungwa.',
    'Katika historia, hadi uzifute hapo: majibu na nakala ndogo za picha, bila majina ya faili. Historia inaweza kuzimwa.',
    'Mipangilio yako: rangi, lugha, na kama kuna historia.',
    'Programu yenyewe, ili ifanye kazi bila muunganisho.',
    'Unachoandika kwa ajili ya ripoti ya kuchapishwa hakihifadhiwi. Majedwali unayohifadhi huenda unakoyaweka, yakiwa na majina ya faili.',
  ],
  check: 'Jinsi ya kuhakiki mwenyewe',
  checkSteps: [
    'Inapoandika “Inafanya kazi bila mtandao”, washa hali ya ndegeni, pakia upya ukurasa na usome picha. Kila kitu kinafanya kazi: hakuna kilichohitaji kwenda popote.',
    'Kwenye kompyuta, fungua zana za wasanidi (F12), chagua “Network”, na usome picha. Kila mstari unaleta faili ya ukurasa huu (GET); hakuna mstari unaopeleka chochote nje.',
    "Katika zana hizohizo, chagua “Elements” na ufungue <head>: Content-Security-Policy inasema connect-src 'self'. Kwa hiyo kivinjari huzuia hati za ukurasa huu zisilete chochote kutoka anwani nyingine wala kukituma huko.",
    'Msimbo wa programu uko wazi, na hutengeneza faili hizihizi hasa. Nakala iliyopakuliwa huja na SHA256SUMS, orodha ya alama za kulinganisha nazo.',
  ],
  limits: 'Kisichoweza kuahidiwa',
  limitsText: [
    'Anayetoa ukurasa anaweza kuubadilisha. Ili kuwa na uhakika, endesha nakala yako mwenyewe ambayo umelinganisha alama zake.',
    'Viendelezi vya kivinjari, na wengine wanaotumia kifaa hiki kwa akaunti yako, wanaweza kuona unachoona. Kwenye kifaa cha pamoja zima historia, au tumia dirisha la faragha.',
    'Sera hiyo haizuii kila kitu: ukurasa unaweza kuelekeza kwenye anwani nyingine, au kupigia kivinjari kingine (WebRTC). Ukurasa huu haufanyi hivyo, na huzima simu hizo unapoanza.',
    'Kurasa za miradi mingine kwenye anwani ileile ya wavuti (host.example/one na host.example/two) zinaweza kusoma na kubadilisha kilichohifadhiwa hapa. Kwa picha za wagonjwa, tumia nakala yenye anwani yake yenyewe.',
  ],
};
