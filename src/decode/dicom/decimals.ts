/**
 * The numbers of a decimal string (DS, IS: PS3.5, 6.2). A comma counts as a decimal point, as some programs write it;
 * where there are points as well, it separates thousands, or values.
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
