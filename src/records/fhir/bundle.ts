/** A finding as FHIR R4 (4.0.1): a preliminary DiagnosticReport, its Observations, and the Device that made them. */
import { LABELS, type Label } from '../../pipeline/labels';
import { DISCLAIMER, PRODUCT } from '../about';
import type { RecordContext } from '../context';
import { CLASS_CODES, CODE, type Code } from '../dicom/codes';
import type { SourceImage } from '../dicom/source';
import type { Finding, LesionFinding } from '../finding';
import { lesionLine, PROBABILITY_NAMES, verdict } from '../sentences';
import type { Bundle, CodeableConcept, Component, Observation, Quantity, Reference } from './types';

export interface FhirSubject {
  /** Entered by the user; without it, the bundle names no patient. */
  readonly patient?: { readonly identifier: string; readonly name?: string };
}

const SYSTEMS: Readonly<Record<string, string>> = {
  SCT: 'http://snomed.info/sct',
  LN: 'http://loinc.org',
  DCM: 'http://dicom.nema.org/resources/ontology/DCM',
};
const UCUM = 'http://unitsofmeasure.org';
const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

/**
 * A transaction bundle, which a server accepts as one POST.
 * @param sources of the images; null for those that are not DICOM instances, which have no study to refer to
 * @param uuid returns a new random UUID each time
 */
export function fhirBundle(
  findings: readonly Finding[],
  sources: readonly (SourceImage | null)[],
  { model, now }: RecordContext,
  uuid: () => string,
  { patient }: FhirSubject = {},
): Bundle {
  const [device, report, person] = [uuid(), uuid(), uuid()].map((id) => `urn:uuid:${id}`) as [
    string,
    string,
    string,
  ];
  const at = now.toISOString();
  const studies = [...new Set(sources.flatMap((source) => (source ? [source.studyUid] : [])))].map(
    studyReference,
  );
  const subject = patient && { subject: { reference: person } };
  const observations = findings.flatMap((finding) => {
    const answer = observation(finding, { device, at, studies, subject });
    const lesions = finding.lesions.map((lesion) =>
      lesionObservation(lesion, finding, { device, at, studies, subject }),
    );
    const named = [answer, ...lesions].map((resource) => ({ fullUrl: `urn:uuid:${uuid()}`, resource }));
    if (named.length > 1) {
      named[0].resource = {
        ...answer,
        hasMember: named.slice(1).map(({ fullUrl }) => ({ reference: fullUrl })),
      };
    }
    return named;
  });
  const entries = [
    {
      fullUrl: device,
      resource: {
        resourceType: 'Device' as const,
        status: 'active' as const,
        manufacturer: PRODUCT,
        deviceName: [{ name: PRODUCT, type: 'model-name' as const }],
        version: [
          { type: { text: 'program' }, value: model.version },
          { type: { text: 'model, SHA-256 of its manifest' }, value: model.hash },
        ],
        type: { text: 'Software that reads brain MR slices; research software, not a medical device' },
      },
    },
    ...(patient
      ? [
          {
            fullUrl: person,
            resource: {
              resourceType: 'Patient' as const,
              identifier: [{ value: patient.identifier }],
              ...(patient.name && { name: [{ text: patient.name }] }),
            },
          },
        ]
      : []),
    ...observations,
    {
      fullUrl: report,
      resource: {
        resourceType: 'DiagnosticReport' as const,
        status: 'preliminary' as const,
        category: [
          {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD', display: 'Radiology' },
            ],
          },
        ],
        code: concept(CODE.brainMr),
        ...subject,
        effectiveDateTime: at,
        issued: at,
        performer: [{ reference: device }],
        result: observations.map(({ fullUrl }) => ({ reference: fullUrl })),
        ...(studies.length > 0 && { imagingStudy: studies }),
        conclusion: [
          ...findings.map((finding) => `${finding.subject}: ${verdict(finding)}.`),
          DISCLAIMER,
        ].join(' '),
      },
    },
  ];
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    timestamp: at,
    entry: entries.map((entry) => ({
      ...entry,
      request: { method: 'POST', url: entry.resource.resourceType },
    })),
  };
}

interface Common {
  readonly device: string;
  readonly at: string;
  readonly studies: readonly Reference[];
  readonly subject: { readonly subject: Reference } | undefined;
}

/** An uncertain answer has no value: `dataAbsentReason` says why, and its probabilities are components. */
function observation(finding: Finding, common: Common): Observation {
  const { status, label, probabilities, reason, subject } = finding;
  const value =
    status === 'read' && label
      ? { valueCodeableConcept: classConcept(label) }
      : { dataAbsentReason: absent(status === 'uncertain' ? 'unknown' : 'not-performed', reason) };
  const components: Component[] =
    probabilities && status !== 'rejected'
      ? LABELS.map((one) => ({
          code: {
            ...classConcept(one),
            text: `Probability of ${PROBABILITY_NAMES[one]}`,
          },
          valueQuantity: quantity(probabilities[one], '1'),
        }))
      : [];
  return {
    ...base(common),
    code: { ...concept(CODE.finding), text: `${subject}: tumour class` },
    ...value,
    ...(components.length > 0 && { component: components }),
    ...(reason && { note: [{ text: reason }] }),
  };
}

function lesionObservation(lesion: LesionFinding, { subject }: Finding, common: Common): Observation {
  const sizes: readonly (readonly [Code, number | null, string])[] = [
    [CODE.longAxis, lesion.longMm, 'mm'],
    [CODE.shortAxis, lesion.shortMm, 'mm'],
    [CODE.area, lesion.areaMm2, 'mm2'],
    [CODE.volume, lesion.volumeMl, 'mL'],
    [CODE.score, lesion.score, '1'],
  ];
  return {
    ...base(common),
    code: { ...concept(CODE.finding), text: `${subject}: marked place` },
    valueCodeableConcept: { ...concept(CODE.lesion), text: lesionLine(lesion) },
    component: sizes.flatMap(([code, value, unit]) =>
      value === null ? [] : [{ code: concept(code), valueQuantity: quantity(value, unit) }],
    ),
  };
}

const base = ({ device, at, studies, subject }: Common) => ({
  resourceType: 'Observation' as const,
  status: 'preliminary' as const,
  category: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/observation-category',
          code: 'imaging',
          display: 'Imaging',
        },
      ],
    },
  ],
  ...subject,
  effectiveDateTime: at,
  device: { reference: device },
  bodySite: concept(CODE.brain),
  ...(studies.length > 0 && { derivedFrom: studies }),
});

/** Our own codes have no system; their text says what they mean. */
function concept([code, scheme, display]: Code): CodeableConcept {
  const system = SYSTEMS[scheme];
  return { ...(system && { coding: [{ system, code, display }] }), text: display };
}

const classConcept = (label: Label): CodeableConcept => concept(CLASS_CODES[label]);

const absent = (code: string, reason: string | null): CodeableConcept => ({
  coding: [{ system: ABSENT, code }],
  ...(reason && { text: reason }),
});

const quantity = (value: number, unit: string): Quantity => ({ value, unit, system: UCUM, code: unit });

/** Refers to a study by its DICOM UID (FHIR R4, ImagingStudy, "Mapping DICOM"). */
const studyReference = (studyUid: string): Reference => ({
  type: 'ImagingStudy',
  identifier: { system: 'urn:dicom:uid', value: `urn:oid:${studyUid}` },
});
