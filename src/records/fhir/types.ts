/** The part of FHIR R4 that is written here. */
export interface Reference {
  readonly reference?: string;
  readonly type?: string;
  readonly identifier?: { readonly system: string; readonly value: string };
}

export interface CodeableConcept {
  readonly coding?: readonly { readonly system: string; readonly code: string; readonly display?: string }[];
  readonly text?: string;
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system: string;
  readonly code: string;
}

export interface Component {
  readonly code: CodeableConcept;
  readonly valueQuantity: Quantity;
}

export interface Observation {
  readonly resourceType: 'Observation';
  readonly status: 'preliminary';
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject?: Reference;
  readonly effectiveDateTime: string;
  readonly device: Reference;
  readonly bodySite: CodeableConcept;
  readonly derivedFrom?: readonly Reference[];
  readonly valueCodeableConcept?: CodeableConcept;
  readonly dataAbsentReason?: CodeableConcept;
  readonly component?: readonly Component[];
  readonly hasMember?: readonly Reference[];
  readonly note?: readonly { readonly text: string }[];
}

export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly type: 'transaction';
  readonly timestamp: string;
  readonly entry: readonly {
    readonly fullUrl: string;
    readonly resource: { readonly resourceType: string };
    readonly request: { readonly method: 'POST'; readonly url: string };
  }[];
}
