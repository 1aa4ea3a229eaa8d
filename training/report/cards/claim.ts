/** CLAIM 2024: Tejani et al., "Checklist for Artificial Intelligence in Medical Imaging", Radiology: AI 2024;6(4). */
import type { ReportInput } from '../inputs';
import { cell } from '../text';
import { checklistMarkdown } from './checklist';
import { factsOf } from './facts';

const REPORT = '[evaluation.md](evaluation.md)';
const FINDER = '[lesion-finder.md](../lesion-finder.md)';
const CARD = '[model-card.md](model-card.md)';

export function claimChecklist(input: ReportInput): string {
  const facts = factsOf(input);
  const { outerFolds, replicates } = input.evaluation;
  return checklistMarkdown(
    'CLAIM 2024',
    'Tejani et al., *Radiology: Artificial Intelligence* 2024;6(4):e240300.',
    [
      [
        'Title, abstract, introduction',
        [
          [
            '1',
            'identified as a study of AI, with the kind of method',
            'yes',
            'README: a network, and a decision tree on findings.',
          ],
          [
            '2',
            'abstract: design, methods, results, conclusions',
            'partly',
            'README; not in the form of an abstract.',
          ],
          ['3', 'background and clinical role', 'partly', `${CARD}, 2. No clinical need was studied.`],
          [
            '4',
            'aims and hypotheses',
            'partly',
            `${FINDER}: a tree on findings alone is a second reader. Not written down beforehand.`,
          ],
        ],
      ],
      [
        'Methods: study and data',
        [
          ['5', 'prospective or retrospective', 'yes', 'Retrospective, on public collections.'],
          ['6', 'study goal', 'yes', 'Making and internally validating a reader; exploratory.'],
          [
            '7',
            'data sources',
            'partly',
            `${facts.sources.length} entries in ${CARD}, 5; nobody knows where the web collections come from.`,
          ],
          [
            '8',
            'inclusion and exclusion',
            'partly',
            'All slices of the collections as gathered; what their makers left out is not known. The only later exclusion: leaks.',
          ],
          ['9', 'preprocessing', 'yes', 'src/pipeline/prepare.ts, version in the model card.'],
          [
            '10',
            'selection of subsets',
            'yes',
            'Whole heads are cut out by code; no part was chosen by hand.',
          ],
          [
            '11',
            'de-identification',
            'partly',
            'By the collections. Dendrite opens files on the device and sends nothing.',
          ],
          [
            '12',
            'missing data',
            'partly',
            'Tumours of unrecorded type count for tumour or none alone; age, sex and scanner are missing throughout.',
          ],
          [
            '13',
            'image acquisition',
            'no',
            'Scanners, sequences and planes are not recorded for most slices.',
          ],
        ],
      ],
      [
        'Methods: reference standard',
        [
          ['14', 'definition of the reference standard', 'partly', 'The collections’ labels, one a slice.'],
          ['15', 'rationale for it', 'partly', 'There is no other.'],
          [
            '16',
            'who annotated, how qualified',
            'partly',
            '`cheng`: three radiologists drew borders (its paper). `lgg`: on FLAIR, approved by a radiologist. Web: not known.',
          ],
          [
            '17',
            'how the test set was annotated',
            'partly',
            'As all of it: by the collections. Tools are not known.',
          ],
          [
            '18',
            'variability between annotators',
            'no',
            `Not known. Near-duplicates with contradicting labels: ${input.evaluation.leakage.contradictions} of ${input.evaluation.leakage.pairs} pairs across folds.`,
          ],
        ],
      ],
      [
        'Methods: partitions, testing',
        [
          [
            '19',
            'how data were assigned to partitions',
            'yes',
            `${outerFolds} folds of whole groups, training/data/folds.ts; ${facts.leakage}.`,
          ],
          [
            '20',
            'level at which partitions are disjoint',
            'partly',
            'Patient in `cheng` and `lgg`; clusters of near-duplicates in the web collections, whose patients are not known.',
          ],
          ['21', 'sample size', 'partly', `What there is: ${facts.data}. No calculation beforehand.`],
        ],
      ],
      [
        'Methods: model and training',
        [
          ['22', 'the model', 'yes', `${facts.model}. Code and weights are in the repository.`],
          ['23', 'software', 'yes', 'TypeScript and WebAssembly, package-lock.json.'],
          ['24', 'initialisation', 'yes', 'Random, seeded (training/net); no pretrained weights.'],
          ['25', 'training: augmentation, hyper-parameters, number of models', 'yes', FINDER],
          [
            '26',
            'how the final model was chosen',
            'yes',
            `Recipe: ${FINDER}. Tree: cross-validation inside the training part.`,
          ],
          ['27', 'ensembling', 'yes', 'None; one network, run on the slice and its mirror image.'],
        ],
      ],
      [
        'Methods: evaluation',
        [
          ['28', 'metrics', 'yes', `${CARD}, 4.`],
          ['29', 'statistical measures and uncertainty', 'yes', `Bootstrap by patient, ${replicates} draws.`],
          ['30', 'robustness and sensitivity analyses', input.robustness ? 'yes' : 'no', facts.robustness],
          [
            '31',
            'explainability',
            'partly',
            `Lesion map, box and path are shown; pointing is measured. The map can be checked by covering parts of the slice: the part that matters most meets the drawn lesion in ${cell(input.occlusion.onLesion.share)}. Whether they help people was not studied.`,
          ],
          ['32', 'evaluation on internal data', 'yes', 'Nested cross-validation.'],
          ['33', 'testing on external data', 'partly', `${facts.leftOut} ${facts.heads}`],
          ['34', 'registration of a trial', 'not applicable', 'No trial.'],
        ],
      ],
      [
        'Results',
        [
          [
            '35',
            'flow of participants',
            'partly',
            `Counts of slices by source and class in ${REPORT}; nothing about people.`,
          ],
          ['36', 'demographics and clinical characteristics by partition', 'no', 'Not recorded.'],
          ['37', 'performance, with uncertainty', 'yes', facts.performance],
          ['38', 'estimates of diagnostic accuracy, with uncertainty', 'yes', facts.operating],
          [
            '39',
            'failure analysis',
            'partly',
            'Confusion matrices; `npx tsx training/experiments/gallery.ts` shows the surest wrong answers where the images are. No clinician judged them.',
          ],
        ],
      ],
      [
        'Discussion and other',
        [
          ['40', 'limitations', 'yes', `${REPORT}, Limits.`],
          ['41', 'implications for practice', 'yes', `${CARD}, 2 and 9: none.`],
          ['42', 'study protocol', 'no', 'There was none beforehand.'],
          [
            '43',
            'software, model and data availability',
            'partly',
            'Code, weights and tables of findings are in the repository; the images are not, for their licences.',
          ],
          ['44', 'funding', 'yes', 'None.'],
        ],
      ],
    ],
  );
}
