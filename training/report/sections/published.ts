import published from '../published.json' with { type: 'json' };
import { table } from '../text';

/** How a published model was tested, by its code in published.json. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  'by-patient': 'no patient in both training and testing',
  'by-patient-outlined': 'no patient in both training and testing; the tumour outlined by hand',
  'by-image': '**leaky**: slices of one patient in both training and testing',
};

/** Published results on the same images. Where patients are not kept apart, they are not comparable. */
export function publishedSection(): string {
  return [
    'Published, on more of its patients than are here. A figure is comparable where the patients were kept apart alike; we ' +
      'have repeated none of them. "As others cite it": we have not seen the work itself.',
    table(
      ['work', 'images', 'how it was tested', 'accuracy'],
      published.map(({ work, doi, data, protocol, accuracy, secondHand }) => [
        `${work} (doi ${doi})`,
        data,
        PROTOCOLS[protocol],
        `${accuracy}${secondHand ? ' (as others cite it)' : ''}`,
      ]),
    ),
  ].join('\n\n');
}
