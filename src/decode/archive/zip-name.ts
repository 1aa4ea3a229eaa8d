/** The upper half of code page 437, in which names without a mark are written (APPNOTE.TXT, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of a file in a zip.
 * @param marked the archive says that it is UTF-8; many that do not say so are all the same
 */
export function entryName(bytes: Uint8Array, marked: boolean): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (!/[\x80-\xff]/.test(text)) return text;
  const unmarked = () => text.replace(/[\x80-\xff]/g, (c) => CP437[c.charCodeAt(0) - 128]);
  try {
    return decodeURIComponent(
      text.replace(/[%\x80-\xff]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return marked ? text : unmarked();
  }
}
