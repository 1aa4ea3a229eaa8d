/** FUTURE-AI: Lekadir et al., "International consensus guideline for trustworthy and deployable AI in healthcare", BMJ 2025;388:e081554. */
import type { ReportInput } from '../inputs';
import { checklistMarkdown } from './checklist';
import { factsOf } from './facts';

const CARD = '[model-card.md](model-card.md)';
const REPORT = '[evaluation.md](evaluation.md)';

export function futureAi(input: ReportInput): string {
  const facts = factsOf(input);
  return checklistMarkdown('FUTURE-AI', 'Lekadir et al., *BMJ* 2025;388:e081554: 30 recommendations.', [
    [
      'Fairness',
      [
        [
          'F1',
          'sources of bias defined early',
          'partly',
          `Hospital, sequence, plane and class are ([data-sheet.md](data-sheet.md)); people are not: nothing about them is recorded.`,
        ],
        [
          'F2',
          'attributes of individuals and data collected',
          'no',
          'The public data hold none of individuals.',
        ],
        [
          'F3',
          'biases evaluated and corrected',
          'partly',
          `By source, sequence, plane and class: ${REPORT}.`,
        ],
      ],
    ],
    [
      'Universality',
      [
        ['U1', 'settings and their differences defined', 'yes', `${CARD}: intended use and factors.`],
        [
          'U2',
          'standards used',
          'yes',
          'DICOM in and out (SR TID 1500, Secondary Capture, PDF), FHIR R4, DICOMweb, OpenAPI.',
        ],
        ['U3', 'evaluated on external data or sites', 'yes', facts.leftOut],
        [
          'U4',
          'local validity shown',
          'partly',
          'Each clinic can, on its own patients, offline. No clinic has yet.',
        ],
      ],
    ],
    [
      'Traceability',
      [
        [
          'T1',
          'risks managed',
          'partly',
          'A threat model and stated limits; no risk file as a medical device needs one.',
        ],
        ['T2', 'documentation', 'yes', `${CARD}, [data-sheet.md](data-sheet.md), ${REPORT}, docs/hospital.`],
        [
          'T3',
          'quality control of inputs and outputs',
          'yes',
          `Pictures that cannot be read are refused, and doubtful answers are called uncertain. ${facts.brainCheck}`,
        ],
        ['T4', 'audits and updates', 'partly', 'Monitoring on the device; no fixed date of updates.'],
        ['T5', 'logging', 'yes', 'An audit log on the device, chained by hashes, with no patient data.'],
        ['T6', 'governance', 'no', 'A small open project; none but its repository.'],
      ],
    ],
    [
      'Usability',
      [
        ['Us1', 'use and users’ needs defined', 'partly', 'Written down; not gathered from users.'],
        [
          'Us2',
          'interaction and oversight',
          'yes',
          'First read, agree or differ, reasons shown beside every answer; you decide.',
        ],
        ['Us3', 'training materials', 'partly', 'README, and examples in the app.'],
        ['Us4', 'experience tested with independent users', 'no', 'Not done.'],
        ['Us5', 'clinical utility and safety evaluated', 'no', 'Not done.'],
      ],
    ],
    [
      'Robustness',
      [
        ['R1', 'sources of variation defined', 'yes', 'Scanners, sequences, photographs, resolution, noise.'],
        ['R2', 'trained on representative data', 'no', 'On public collections, which no clinic resembles.'],
        ['R3', 'robustness evaluated', 'yes', facts.robustness],
      ],
    ],
    [
      'Explainability',
      [
        ['E1', 'need defined with users', 'no', 'By the developers alone.'],
        [
          'E2',
          'explanations evaluated with users',
          'no',
          'Measured (pointing, occlusion, stability), not tried with users.',
        ],
      ],
    ],
    [
      'General',
      [
        ['G1', 'stakeholders engaged', 'no', 'No clinical partner.'],
        [
          'G2',
          'privacy and security',
          'yes',
          'Nothing leaves the device; docs/threat-model.md says what holds and what does not.',
        ],
        ['G3', 'identified risks addressed', 'partly', 'Each stated limit names what was done about it.'],
        ['G4', 'plan of evaluation', 'yes', `${REPORT}: nested by patient, hospitals left out, intervals.`],
        ['G5', 'regulation', 'no', 'Not a medical device; none was sought.'],
        ['G6', 'ethical issues', 'partly', `${CARD}, section 8.`],
        [
          'G7',
          'social issues',
          'partly',
          'It is made for clinics with little: an old phone and no network are enough. What it does to work there is not studied.',
        ],
      ],
    ],
  ]);
}
