/**
 * What the class without a finding is called where the other classes are not all tumours, so that "no tumour" would say
 * too much and too little. By language (BCP 47). Must not import anything that names the classes.
 */
export const NO_FINDING: Readonly<Record<string, string>> = {
  en: 'no finding',
  es: 'ningún hallazgo',
  fr: 'aucune anomalie',
  pt: 'nenhum achado',
  ar: 'لا شيء غير طبيعي',
  hi: 'कोई असामान्यता नहीं',
  sw: 'hakuna kilichopatikana',
};
