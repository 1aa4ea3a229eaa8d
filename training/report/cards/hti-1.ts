/** Source attributes of a predictive decision support intervention: 45 CFR 170.315(b)(11)(iv)(B) (ONC, HTI-1, 2024). */
import type { ReportInput } from '../inputs';
import { checklistMarkdown } from './checklist';
import { factsOf } from './facts';
import { USE } from './intended-use';

const NOT_RECORDED = 'The data record neither age, sex, ethnicity nor language, so this is unknown.';

export function sourceAttributes(input: ReportInput): string {
  const facts = factsOf(input);
  return checklistMarkdown(
    'HTI-1 source attributes',
    'U.S. Office of the National Coordinator, HTI-1 final rule, 45 CFR 170.315(b)(11)(iv)(B), predictive interventions.',
    [
      [
        'Details and output',
        [
          [
            '1.i',
            'name and contact of the developer',
            'yes',
            'The Dendrite project; issues of its repository.',
          ],
          ['1.ii', 'funding', 'yes', 'None.'],
          [
            '1.iii',
            'the value that it puts out',
            'yes',
            'Probabilities of four classes, an outline, findings, and whether the answer may be relied on.',
          ],
          [
            '1.iv',
            'kind of output',
            'yes',
            'A classification of one slice or series. No recommendation but to show it to a radiologist.',
          ],
        ],
      ],
      [
        'Purpose',
        [
          ['2.i', 'intended use', 'yes', USE.purpose],
          ['2.ii', 'intended patients', 'yes', `${USE.patients} ${NOT_RECORDED}`],
          ['2.iii', 'intended users', 'yes', USE.users],
          ['2.iv', 'role in decisions', 'yes', USE.role],
        ],
      ],
      [
        'Cautioned out-of-scope use',
        [
          ['3.i', 'tasks and populations to keep away from', 'yes', USE.notFor],
          ['3.ii', 'known risks and limits', 'yes', facts.leftOut],
        ],
      ],
      [
        'Development',
        [
          [
            '4.i',
            'who was included',
            'partly',
            `${facts.data}. How most sources chose their patients is not known.`,
          ],
          ['4.ii', 'demographic input variables', 'not applicable', 'None is an input. Only pixels are.'],
          ['4.iii', 'whether the training data are representative', 'no', NOT_RECORDED],
          [
            '4.iv',
            'whether they fit the setting',
            'partly',
            'Mostly T1 with contrast, of patients known to have a tumour. A clinic sees other sequences and mostly healthy heads.',
          ],
        ],
      ],
      [
        'Fairness in development',
        [
          [
            '5.i',
            'how outputs were made fair',
            'partly',
            'Classes count alike, and patients never stand on both sides of a split. Groups of people cannot be told apart in the data.',
          ],
          [
            '5.ii',
            'how bias was reduced',
            'partly',
            'Figures by source, sequence and plane, and hospitals left out as a whole ([evaluation.md](evaluation.md)).',
          ],
        ],
      ],
      [
        'External validation',
        [
          [
            '6.i',
            'where',
            'yes',
            'Hospitals whose images it never saw: public data ([data-sheet.md](data-sheet.md)).',
          ],
          ['6.ii', 'by whom', 'partly', 'By the developers; no one else has tested it.'],
          ['6.iii', 'whether these data are representative', 'no', NOT_RECORDED],
          [
            '6.iv',
            'how',
            'yes',
            'Nothing was learnt or chosen on them; intervals by patient ([evaluation.md](evaluation.md)).',
          ],
        ],
      ],
      [
        'Measures of performance',
        [
          [
            '7.i',
            'validity, data of the same sources',
            'yes',
            `${facts.performance}; ${facts.calibration}. ${facts.operating}.`,
          ],
          ['7.ii', 'fairness, data of the same sources', 'no', NOT_RECORDED],
          ['7.iii', 'validity, data of others', 'yes', facts.leftOut],
          ['7.iv', 'fairness, data of others', 'no', NOT_RECORDED],
          ['7.v', 'effect on outcomes', 'no', 'Not studied.'],
        ],
      ],
      [
        'Maintenance',
        [
          [
            '8.i',
            'how validity is watched',
            'yes',
            'By each clinic, on its own device: *This clinic*, with alarms of a stated false-alarm rate ([monitoring.md](monitoring.md)).',
          ],
          [
            '8.ii',
            'validity in local data',
            'yes',
            'By each clinic: *Check it on your own patients*, a report card with intervals. The project gets none of it.',
          ],
          ['8.iii', 'how fairness is watched', 'no', 'Nothing about a person is kept that could tell.'],
          ['8.iv', 'fairness in local data', 'no', 'As above.'],
        ],
      ],
      [
        'Updates',
        [
          [
            '9.i',
            'how and how often it is updated',
            'partly',
            'With a release, at no fixed time. Nothing changes until a person accepts the new version; CHANGELOG says what did.',
          ],
          [
            '9.ii',
            'how faults are corrected',
            'partly',
            'As SECURITY.md says for reports; every release repeats the whole evaluation.',
          ],
        ],
      ],
    ],
  );
}
