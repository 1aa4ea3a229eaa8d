/** STARD-AI: Sounderajah et al., "The STARD-AI reporting guideline for diagnostic accuracy studies using artificial intelligence", Nature Medicine 2025;31:3283-3289 (CC BY). */
import type { ReportInput } from '../inputs';
import { cell } from '../text';
import { checklistMarkdown } from './checklist';
import { factsOf } from './facts';
import { USE } from './intended-use';

const REPORT = '[evaluation.md](evaluation.md)';
const CARD = '[model-card.md](model-card.md)';
const DATA = '[data-sheet.md](data-sheet.md)';

export function stardAi(input: ReportInput): string {
  const facts = factsOf(input);
  const { evaluation, model } = input;
  const { outerFolds, replicates, elsewhere, readers } = evaluation;
  const { figures } = (elsewhere ?? readers[0]).overall;
  return checklistMarkdown(
    'STARD-AI',
    'Sounderajah et al., *Nature Medicine* 2025;31:3283–3289, 40 items in 48 rows. The index test is the shipped reader; the study is its evaluation on public collections.',
    [
      [
        'Title, abstract, introduction',
        [
          [
            '1',
            'title or abstract names AI diagnostic accuracy and a measure of it',
            'yes',
            'README: balanced accuracy of a network and a tree.',
          ],
          ['2', 'structured abstract', 'no', 'README is none.'],
          [
            '3',
            'background, intended use, place in the workflow',
            'partly',
            `[intended-use.md](intended-use.md). ${USE.role} No workflow was studied.`,
          ],
          ['4', 'aims and hypotheses', 'partly', 'None was written down beforehand.'],
        ],
      ],
      [
        'Methods: design, ethics, participants',
        [
          ['5', 'prospective or retrospective', 'yes', 'Retrospective, on public collections.'],
          [
            '6',
            'approval by an ethics committee',
            'partly',
            'None was sought: only public images were used. What was approved for the collections from the web is unknown.',
          ],
          [
            '7',
            'who and what data were let in',
            'partly',
            `All slices of the collections as gathered; ${facts.leakage}. What their makers left out is not known.`,
          ],
          ['8', 'on what basis participants were found', 'no', 'By the collections, mostly not told.'],
          ['9', 'where and when', 'partly', `${DATA}; not known for the web collections.`],
          ['10', 'consecutive, random or convenience series', 'yes', 'Convenience: what is public.'],
        ],
      ],
      [
        'Methods: dataset',
        [
          ['11', 'source of the data', 'yes', `Public repositories: ${DATA}.`],
          [
            '12',
            'who annotated, and how',
            'partly',
            '`cheng`: three radiologists. `lgg`: approved by a radiologist. Web: not known.',
          ],
          [
            '13',
            'devices and software',
            'partly',
            `Scanners are mostly not recorded. The software is this repository; training fingerprint \`${model.manifest.trainingFingerprint}\`.`,
          ],
          [
            '14',
            'acquisition and preprocessing',
            'partly',
            'Preprocessing: src/pipeline/prepare.ts. Acquisition is not recorded for most slices.',
          ],
        ],
      ],
      [
        'Methods: test',
        [
          ['15a', 'index test', 'yes', `${CARD}, 1: ${facts.model}. Code and weights are here.`],
          [
            '15b',
            'how it was developed',
            'yes',
            `Nested cross-validation over ${outerFolds} folds of whole groups; hospitals left out as a whole: ${REPORT}.`,
          ],
          [
            '15c',
            'cut-offs, prespecified or not',
            'yes',
            `Chosen by cross-validation on training data alone (${facts.thresholds}). Exploratory.`,
          ],
          ['15d', 'end-user and expertise', 'yes', USE.users],
          ['16a', 'reference standard', 'partly', 'The collections’ labels, one a slice.'],
          ['16b', 'why this one', 'yes', 'There is no other.'],
          ['16c', 'its cut-offs', 'not applicable', 'Labels are classes.'],
          [
            '17a',
            'whether readers of the test knew the reference',
            'yes',
            'The reader sees pixels alone. People who settled its recipe had seen results on these images.',
          ],
          [
            '17b',
            'whether assessors of the reference knew the test',
            'yes',
            'Labels are older than the reader.',
          ],
        ],
      ],
      [
        'Methods: analysis',
        [
          [
            '18',
            'statistical methods',
            'yes',
            `${CARD}, 4; ${replicates} bootstrap draws of whole patients.`,
          ],
          [
            '19',
            'indeterminate results',
            'yes',
            'Uncertain answers are counted apart, and with all others in figures of every slice. Refused ones too.',
          ],
          ['20', 'missing data', 'partly', 'Tumours of unrecorded type count for tumour or none alone.'],
          [
            '21',
            'variability of accuracy',
            'yes',
            `By source, sequence, plane, class and changes of the picture: ${REPORT}. Exploratory.`,
          ],
          ['22', 'intended sample size', 'no', 'As much as there was.'],
          [
            '23',
            'error analysis, bias and fairness',
            'partly',
            'By source, sequence, plane and class. Groups of people cannot be told apart in the data.',
          ],
        ],
      ],
      [
        'Results: participants and dataset',
        [
          ['24', 'flow diagram', 'no', `Counts without a diagram: ${REPORT}.`],
          [
            '25',
            'characteristics of training and test sets',
            'partly',
            `Counts by source, class, sequence and plane: ${DATA}. Nothing about people is recorded.`,
          ],
          ['26a', 'severity of disease', 'no', 'Neither grade nor size is recorded.'],
          [
            '26b',
            'alternative diagnoses of those without the condition',
            'partly',
            `Slices of other diseases are a set of their own: read as a tumour type ${cell(figures.othersReadAsType)}, as none ${cell(figures.othersReadAsNone)}.`,
          ],
          ['27', 'time between test and reference', 'not applicable', 'Both are of the same image.'],
          [
            '28',
            'whether the data represent the intended population',
            'yes',
            'They do not: far more tumours than a clinic sees, mostly T1 with contrast.',
          ],
          [
            '29',
            'how external data differ',
            'partly',
            `By hospital, sequence and plane: ${DATA}. Scanners and people are not recorded.`,
          ],
        ],
      ],
      [
        'Results: test',
        [
          ['30', 'cross-tabulation', 'yes', `Confusion matrices: ${REPORT}.`],
          ['31', 'accuracy with intervals', 'yes', `${facts.leftOut} At home: ${facts.performance}.`],
          ['32', 'adverse events', 'not applicable', 'Nobody was examined for it.'],
        ],
      ],
      [
        'Discussion',
        [
          ['33', 'limitations', 'yes', `[intended-use.md](intended-use.md); ${CARD}, 9.`],
          ['34', 'what it means for practice', 'yes', `[intended-use.md](intended-use.md). ${USE.role}`],
          ['35', 'ethics and fairness', 'yes', `${CARD}, 8.`],
        ],
      ],
      [
        'Other information',
        [
          ['36', 'registration', 'no', 'Not registered.'],
          ['37', 'protocol', 'no', 'None was written beforehand. What was run is code.'],
          ['38', 'funding', 'yes', 'None.'],
          ['39', 'commercial interests', 'partly', 'None is known: no funding, no clinical partner.'],
          [
            '40a',
            'data and code',
            'partly',
            `Code, weights and measurements are public; the images stay with their owners: ${DATA}.`,
          ],
          [
            '40b',
            'whether outputs are stored and can be audited',
            'yes',
            'On the device, if its user keeps them; a log shows if it was changed. The project gets none.',
          ],
        ],
      ],
    ],
  );
}
