import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/i18n/languages';
import { classesOf } from '../../../../training/own-data/classes';
import { readOwnFolder } from '../../../../training/own-data/folder';

/** The result of reading a folder with these files: the rows and classes, or the error. */
function made(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'own-folder-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const read = readOwnFolder(folder);
    return { rows: read.rows, classes: classesOf(read) };
  } catch (error) {
    return (error as Error).message.replaceAll(folder, 'DIR').replaceAll('\\', '/');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TREE = { 'a/stroke/1_1.png': '', 'a/stroke/1_2.png': '', 'a/normal/2.png': '' };
const HEAD = 'file,source,label,patient,box_cx,box_cy,box_w,box_h\n';

/** What the classes of a folder are called on the screen, besides their labels. */
const namesOf = (labels: readonly string[], classes: object | null = null) => {
  const images = Object.fromEntries(labels.map((label, n) => [`a/${label}/${n}.png`, '']));
  const read = made({ ...images, ...(classes && { 'classes.json': JSON.stringify(classes) }) });
  return typeof read === 'string' ? read : read.classes.names;
};

describe('the class without a finding', () => {
  test('is "no finding" in every language where another class is no tumour', () => {
    const { healthy, ...others } = namesOf(['healthy', 'abscess', 'glioma']) as Record<string, object>;
    expect(others).toEqual({});
    expect(healthy).toMatchObject({ en: 'no finding' });
    expect(Object.keys(healthy).sort()).toEqual(LANGUAGES.map(({ code }) => code).sort());
    expect(namesOf(['healthy', 'haematoma'])).toEqual({ healthy });
    expect(namesOf(['healthy', 'abscess'], { names: { abscess: { en: 'pus' } } })).toEqual({
      ...{ healthy, abscess: { en: 'pus' } },
    });
  });

  test('is "no tumour", as this code has it, where the others are, or the label says so', () => {
    expect(namesOf(['Normal', 'glioma', 'pituitary', 'Metastasis'])).toBeUndefined();
    expect(namesOf(['no_tumor', 'abscess'])).toBeUndefined();
  });

  test('is what classes.json calls it', () => {
    const names = { healthy: { en: 'nothing' } };
    expect(namesOf(['healthy', 'abscess'], { names })).toEqual(names);
    expect(namesOf(['bleed', 'stroke'], { none: null })).toBeUndefined();
  });
});

describe('a folder of labelled images', () => {
  test('as hospital, class and patient', () => {
    const { rows, classes } = made({
      ...TREE,
      'a/stroke/notes.txt': '',
      'boxes.csv': 'file,box_cx,box_cy,box_w,box_h\na/stroke/1_2.png,0.5,0.4,0.1,0.1\n',
    }) as Exclude<ReturnType<typeof made>, string>;
    expect(rows.map(({ file, group }) => `${file} ${group}`)).toEqual([
      'a/normal/2.png a/2',
      'a/stroke/1_1.png a/1',
      'a/stroke/1_2.png a/1',
    ]);
    expect(rows[2].box).toEqual(['0.5', '0.4', '0.1', '0.1']);
    expect(classes).toMatchObject({ labels: ['normal', 'stroke'], none: 'normal' });
  });

  test('as a table', () => {
    const { rows, classes } = made({
      'manifest.csv': `file,source,label,patient,lesion_visible\nx.png,a,stroke,1,y\ny.png,a,bleed,2,\nz.png,a,bleed,2,n\n`,
      'classes.json': '{"none":null,"names":{"bleed":{"en":"haemorrhage"}}}',
    }) as Exclude<ReturnType<typeof made>, string>;
    expect(rows.map(({ file }) => file)).toEqual(['x.png', 'y.png']);
    expect(classes).toEqual({
      labels: ['bleed', 'stroke'],
      none: null,
      names: { bleed: { en: 'haemorrhage' } },
    });
  });

  test.each([
    [
      {},
      'DIR holds neither manifest.csv nor pictures as HOSPITAL/CLASS/PATIENT_1.png; see docs/training.md.',
    ],
    [
      { 'a/stroke/1_1.png': '' },
      'There is one class alone (stroke); a model needs at least two to tell apart.',
    ],
    [{ 'a/none/1.png': '', 'a/stroke/2.png': '' }, 'No class can be called "none"'],
    [{ 'a/big stroke/1.png': '', 'a/x/2.png': '' }, 'The class "big stroke" needs a shorter or plainer name'],
    [
      { ...TREE, 'classes.json': '{"none":"healthy"}' },
      'classes.json says that "healthy" is the class without a finding, and no image is of it.',
    ],
    [
      { ...TREE, 'classes.json': '{"names":{"strok":{"en":"stroke"}}}' },
      'classes.json names a class "strok", and no image is of it.',
    ],
    [
      { 'a/stroke/1.png': '', 'a/bleed/2.png': '' },
      'Which class is of images without a finding? None is called notumor, notumour, normal, healthy, control, negative or nofinding. Say it in a file classes.json beside the images: {"none": "bleed"}, or {"none": null} where every class is a finding.',
    ],
    [{ ...TREE, 'classes.json': '{"none":3}' }, 'DIR/classes.json is not as docs/training.md has it'],
    [{ ...TREE, 'classes.json': '{' }, 'DIR/classes.json is not JSON'],
    [
      { ...TREE, 'boxes.csv': 'file,box_cx,box_cy,box_w,box_h\na/stroke/3.png,0.5,0.5,0.1,0.1\n' },
      'boxes.csv names a/stroke/3.png, which is not in the folder',
    ],
    [
      { ...TREE, 'boxes.csv': 'file,box_cx,box_cy,box_w,box_h\na/stroke/1_1.png,120,80,10,10\n' },
      'DIR/boxes.csv: line 2 has a box that is not four fractions of the image (0..1)',
    ],
    [
      { 'manifest.csv': `${HEAD}x.png,a,stroke,1,0.5,0.5,0.1\n` },
      'DIR/manifest.csv could not be read: line 2 has 7 fields, the header has 8',
    ],
    [
      { 'manifest.csv': `${HEAD}x.png,a,,1,,,,\n` },
      'DIR/manifest.csv: line 2 has no label; each image needs one.',
    ],
    [
      { 'manifest.csv': `${HEAD}x.png,a,stroke,,,,,\n` },
      'DIR/manifest.csv: line 2 names neither patient nor group',
    ],
    [
      { 'manifest.csv': `${HEAD}../x.png,a,stroke,1,,,,\n` },
      '../x.png lies outside DIR/images; put it there.',
    ],
    [
      { 'manifest.csv': `${HEAD}x.png,a,stroke,1,,,,\nx.png,a,bleed,1,,,,\n` },
      'line 3 repeats x.png of line 2',
    ],
  ])('that cannot be used says why: %j', (files, why) => expect(made(files)).toContain(why));

  test('that is not there', () => {
    expect(() => readOwnFolder('/nowhere')).toThrow(
      'There is no folder /nowhere; give the one with the images.',
    );
  });
});
