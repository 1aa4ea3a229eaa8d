/** Hindi: the words of the slice viewer. */
import type { ViewerWords } from '../en/viewer';
import { readingsOf } from '../readings';
import { classes } from './classes';
import { LOCALE } from './locale';

const rounded = readingsOf(LOCALE);

export const viewer: ViewerWords = {
  name: 'स्लाइस दर्शक',
  tools: 'दर्शक के टूल',
  zoomIn: 'बड़ा करें',
  zoomOut: 'छोटा करें',
  window: 'विंडो और लेवल',
  invert: 'ग्रे उलटें',
  flip: 'बाएँ-दाएँ पलटें',
  overturn: 'ऊपर-नीचे पलटें',
  reset: 'दृश्य रीसेट करें',
  help: 'कुंजियाँ और इशारे',
  level: 'लेवल',
  width: 'चौड़ाई',
  preset: (index, width, centre) => `विंडो ${index}: W ${rounded(width)}, L ${rounded(centre)}`,
  presets: 'फ़ाइल की विंडो',
  box: 'बॉक्स',
  overlay: 'ओवरले',
  none: 'कोई ओवरले नहीं',
  heat: 'लीज़न हीटमैप',
  occlusion: 'ढकने का असर',
  prepared: 'जैसा मापा गया',
  evidence: {
    glioma: `साक्ष्य: ${classes.glioma}`,
    meningioma: `साक्ष्य: ${classes.meningioma}`,
    notumor: `साक्ष्य: ${classes.notumor}`,
    pituitary: `साक्ष्य: ${classes.pituitary}`,
  },
  opacity: 'अपारदर्शिता',
  heatLegend: 'लीज़न की संभावना:',
  occlusionLegend: 'ढकने से साक्ष्य घटता है:',
  heatEnds: ['कम', 'ज़्यादा'],
  evidenceLegend: ['+ पक्ष में', '− विरोध में'],
  evidenceNote: 'किन हिस्सों ने नेटवर्क का उत्तर बदला। यह नेटवर्क की अपनी व्याख्या है, कोई अलग निष्कर्ष नहीं।',
  windowLevel: (width, centre) => `W ${rounded(width)} · L ${rounded(centre)}`,
  value: (value) => `मान ${rounded(value)}`,
  number: rounded,
  inverted: 'ग्रे उलटे हैं',
  flipped: 'बाएँ-दाएँ पलटा हुआ',
  overturned: 'ऊपर-नीचे पलटा हुआ',
  scale: (millimetres) =>
    millimetres >= 10 ? `${millimetres / 10} सेमी` : `${Number(millimetres.toPrecision(1))} मिमी`,
  keys: [
    ['+ / −', 'ज़ूम; व्हील या दो उँगलियों से, पॉइंटर की जगह पर'],
    ['← ↑ → ↓', 'ज़ूम की हुई स्लाइस को सरकाएँ; या उसे खींचें, या वहाँ दबाएँ जिसे बीच में लाना है'],
    ['↑ ↓, Page Up, Page Down', 'पिछली और अगली स्लाइस'],
    ['Shift + ← →', 'विंडो की चौड़ाई; या दाएँ बटन या दो उँगलियों से बाएँ-दाएँ खींचें'],
    ['Shift + ↑ ↓', 'विंडो का लेवल; या दाएँ बटन या दो उँगलियों से ऊपर-नीचे खींचें'],
    ['W', 'विंडो और लेवल के लिए खींचें, स्लाइडर के साथ'],
    ['I', 'ग्रे उलटें'],
    ['F', 'बाएँ-दाएँ पलटें'],
    ['V', 'ऊपर-नीचे पलटें'],
    ['H', 'लीज़न हीटमैप दिखाएँ या छिपाएँ'],
    ['B', 'बॉक्स दिखाएँ या छिपाएँ'],
    ['M', 'चित्र को जैसा मापा गया, वैसा दिखाएँ या छिपाएँ'],
    ['E', 'साक्ष्य, एक-एक उत्तर के लिए'],
    ['0 / डबल क्लिक', 'दृश्य रीसेट करें'],
    ['?', 'यह सूची'],
  ],
  keysNote: 'कुंजियाँ तब काम करती हैं जब स्लाइस या उसका कोई टूल फ़ोकस में हो।',
};
