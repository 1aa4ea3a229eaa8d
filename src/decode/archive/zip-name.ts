/** The upper half of code page 437, the encoding of names without the UTF-8 flag (APPNOTE.TXT, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of a file in a zip.
 * @param marked the UTF-8 flag is set; many archives without it use UTF-8 all the same
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
