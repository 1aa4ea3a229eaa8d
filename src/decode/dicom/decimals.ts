/**
 * The numbers of a decimal string (DS, IS: PS3.5, 6.2). A comma is read as a point, as programs in countries that write
 * it so have left many; where there are points as well, it stands between thousands, or between values.
 */
export function decimals(text: string): number[] {
  return text
    .split('\\')
    .flatMap((part) => parts(part.replace(/[\0 ]/g, '')))
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isFinite);
}

function parts(value: string): string[] {
  const commas = value.split(',').length - 1;
  if (commas === 0) return [value];
  const points = value.split('.').length - 1;
  if (points === 0) return commas === 1 ? [value.replace(',', '.')] : [value];
  if (points === commas + 1) return value.split(',');
  // 1.234,5 and 1,234.5
  if (commas === 1 && value.indexOf(',') > value.lastIndexOf('.')) {
    return [value.replace(/\./g, '').replace(',', '.')];
  }
  return [points === 1 ? value.replace(/,/g, '') : value];
}
