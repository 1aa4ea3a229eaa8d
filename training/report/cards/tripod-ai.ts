/** TRIPOD+AI: Collins et al., "TRIPOD+AI statement", BMJ 2024;385:e078378. 27 items. */
import type { ReportInput } from '../inputs';
import { checklistMarkdown } from './checklist';
import { factsOf } from './facts';

const REPORT = '[evaluation.md](evaluation.md)';
const FINDER = '[lesion-finder.md](../lesion-finder.md)';
const CARD = '[model-card.md](model-card.md)';

export function tripodChecklist(input: ReportInput): string {
  const facts = factsOf(input);
  return checklistMarkdown('TRIPOD+AI', 'Collins et al., *BMJ* 2024;385:e078378.', [
    [
      'Title, abstract, introduction',
      [
        [
          '1',
          'title: development or evaluation, population, outcome',
          'partly',
          'README names the task; there is no paper.',
        ],
        ['2', 'abstract', 'partly', 'README; not in the form that TRIPOD+AI for abstracts asks for.'],
        ['3a', 'healthcare context and rationale', 'partly', `${CARD}, 2.`],
        ['3b', 'target population, purpose, users', 'yes', `${CARD}, 2.`],
        [
          '3c',
          'known health inequalities',
          'no',
          'Not studied; the data do not record the patients’ background.',
        ],
        ['4', 'objectives', 'yes', 'Development and internal validation.'],
      ],
    ],
    [
      'Methods',
      [
        [
          '5a',
          'sources of data, and why',
          'partly',
          `${CARD}, 5: what is public; the web collections’ origins are not known.`,
        ],
        [
          '5b',
          'dates of collection',
          'partly',
          '`cheng` 2005–2010; `lgg` by the scans’ dates, 1983–2003; web: not known.',
        ],
        [
          '6a',
          'setting, number and place of centres',
          'partly',
          '`cheng`: two hospitals in China. `lgg`: five of TCGA. Web: not known.',
        ],
        ['6b', 'eligibility', 'partly', 'As the collections chose; no criteria of our own.'],
        ['6c', 'treatments received', 'no', 'Not recorded.'],
        ['7', 'data preparation', 'yes', 'src/pipeline; the same code for all.'],
        ['8a', 'outcome', 'partly', 'One of four classes a slice, by the collections’ labels.'],
        [
          '8b',
          'qualification of outcome assessors',
          'partly',
          'Radiologists in two sources; the web’s not known.',
        ],
        ['8c', 'blinding of outcome assessment', 'not applicable', 'Labels are older than the reader.'],
        ['9a', 'choice of predictors', 'yes', `${FINDER}: findings, and what did not help.`],
        ['9b', 'definition of predictors', 'yes', 'model/features.json: name, unit, meaning of each.'],
        ['9c', 'qualification of predictor assessors', 'not applicable', 'Measured by code.'],
        [
          '10',
          'sample size',
          'partly',
          `${facts.data}. No calculation beforehand. Learning curve: ${facts.learning}`,
        ],
        [
          '11',
          'missing data',
          'partly',
          'None among the findings. Tumours of unrecorded type count only for tumour or none.',
        ],
        ['12a', 'use of data: partitions', 'yes', `Groups in folds; ${facts.leakage}.`],
        [
          '12b',
          'handling of predictors',
          'yes',
          'As measured, no transformation; the tree splits at thresholds.',
        ],
        [
          '12c',
          'type of model, building, internal validation',
          'yes',
          `${facts.model}. Nested cross-validation; not nested: the finders that measured the tree’s training rows (${REPORT}).`,
        ],
        [
          '12d',
          'heterogeneity between clusters',
          'partly',
          `By source, and at hospitals left out. ${facts.leftOut}`,
        ],
        [
          '12e',
          'performance measures',
          'yes',
          `Discrimination, calibration, operating point (${CARD}, 4). No decision curve: there is no decision to weigh.`,
        ],
        ['12f', 'model updating', 'not applicable', 'None was made.'],
        ['12g', 'how predictions are computed', 'yes', 'src/pipeline/read.ts, and the files of model/.'],
        [
          '13',
          'class imbalance',
          'yes',
          'Classes weighed alike in training where cross-validation says so; recalibrated afterwards on all.',
        ],
        ['14', 'fairness', 'no', 'Cannot be studied: age, sex and ethnicity are not recorded.'],
        [
          '15',
          'output of the model',
          'yes',
          'Four probabilities, a class, read/uncertain/rejected, a box and a path.',
        ],
        [
          '16',
          'differences between development and evaluation data',
          'partly',
          'Same sources; differences between sources are reported.',
        ],
        [
          '17',
          'ethical approval',
          'partly',
          'Public collections; none was asked for. The web’s are not known.',
        ],
      ],
    ],
    [
      'Open science and involvement',
      [
        ['18a', 'funding', 'yes', 'None.'],
        ['18b', 'conflicts of interest', 'yes', 'None known.'],
        ['18c', 'protocol', 'no', 'There was none.'],
        ['18d', 'registration', 'no', 'Not registered.'],
        ['18e', 'data sharing', 'partly', 'Tables of findings are in the repository, images are not.'],
        ['18f', 'code sharing', 'yes', 'All of it, Apache License 2.0.'],
        ['19', 'patient and public involvement', 'no', 'None.'],
      ],
    ],
    [
      'Results',
      [
        ['20a', 'flow of participants', 'partly', `Slices and groups by source and class (${REPORT}).`],
        ['20b', 'characteristics of participants', 'no', 'Not recorded.'],
        ['20c', 'comparison with development data', 'not applicable', 'Internal validation alone.'],
        ['21', 'numbers in each analysis', 'yes', REPORT],
        ['22', 'full model', 'yes', 'model/: every weight, leaf and threshold.'],
        [
          '23a',
          'performance with intervals',
          'yes',
          `${facts.performance}; ${facts.calibration}; ${facts.operating}.`,
        ],
        ['23b', 'heterogeneity between clusters', 'partly', facts.leftOut],
        ['24', 'results of model updating', 'not applicable', 'None was made.'],
      ],
    ],
    [
      'Discussion',
      [
        ['25', 'interpretation, fairness included', 'partly', `${CARD}, 8 and 9; fairness cannot be judged.`],
        ['26', 'limitations', 'yes', `${REPORT}, Limits.`],
        ['27a', 'poor or missing input', 'yes', `${facts.brainCheck} ${facts.robustness}`],
        ['27b', 'interaction and expertise needed', 'yes', `${CARD}, 2.`],
        ['27c', 'next steps', 'yes', `${CARD}, 9: consecutive, unselected patients of another hospital.`],
      ],
    ],
  ]);
}
