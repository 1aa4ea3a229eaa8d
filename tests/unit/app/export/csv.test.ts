/**
 * Names in a table are text, whatever they contain: no spreadsheet executes them, or splits them into several cells.
 */
import { describe, expect, it } from 'vitest';
import { cell } from '../../../../src/app/export/csv';

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1+1',
    '\u00A0=1',
    '\uFEFF=1',
    '＝1+1',
    '－1',
    '\n=1',
  ])('is no formula: %j', (name) => {
    expect(cell(name).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['a;=1+1', 'a,=1+1', 'a\t=1+1', 'a\r\n=1+1'])('stays one cell: %j', (name) => {
    expect(cell(name)).toBe(`"${name}"`);
  });

  it('keeps quotes inside', () => expect(cell('"a";"=1"')).toBe('"""a"";""=1"""'));

  it('leaves other names and numbers as they are', () => {
    expect(cell('slice-1 (2).dcm')).toBe('slice-1 (2).dcm');
    expect(cell(-1.5)).toBe('-1.5');
  });
});
