// The part of the schema that the explorer asks for, as its documents select it.

export const stages = ['OPERATIONAL', 'SIGNED', 'MOU', 'TALKS', 'RUMOURED', 'SUSPENDED', 'ENDED', 'DENIED'] as const;
export type Stage = (typeof stages)[number];

export const relationshipTypes = [
  'SUPPLIES', 'MANUFACTURES_FOR', 'PROVIDES_SERVICES_TO', 'LICENSES_TO', 'INVESTS_IN', 'OWNS', 'ACQUIRES', 'OPERATES',
  'PARTNERS_WITH', 'COMPETES_WITH',
] as const;
export type RelationshipType = (typeof relationshipTypes)[number];

export type CompanyKind = 'COMPANY' | 'JOINT_VENTURE' | 'BRAND' | 'PUBLIC_BODY' | 'OTHER';
export type Truncation = 'TIERS' | 'NODES' | 'TIME';
export type Direction = 'UPSTREAM' | 'DOWNSTREAM';

/** Fragment `entity`: a company or a facility. */
export interface Entity {
  readonly __typename: 'Company' | 'Facility';
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly companyKind?: CompanyKind;
  readonly facilityKind?: string;
}

export interface Product {
  readonly slug: string;
  readonly name: string;
}

export interface Money {
  readonly amount: string;
  readonly max: string | null;
  readonly qualifier: Qualifier;
  readonly currency: string;
  readonly statedEquivalent?: Money | null;
}

export interface Quantity {
  readonly amount: string;
  readonly max: string | null;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly per: string | null;
}

export type Qualifier = 'EXACT' | 'ABOUT' | 'UP_TO' | 'AT_LEAST' | 'OVER';

/** Fragment `line`: a relationship as it is drawn and listed. */
export interface Relationship {
  readonly slug: string;
  readonly type: RelationshipType;
  readonly stage: Stage;
  readonly announcedOn: string | null;
  readonly confidence: number;
  readonly independentOrigins: number;
  readonly from: Entity;
  readonly to: Entity;
  readonly products: readonly Product[];
  readonly value: Money | null;
  readonly share: string | null;
}

export interface Source {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly tier: string;
}

/** Fragment `receipt`: what one source says. */
export interface Claim {
  readonly slug: string;
  readonly stage: Stage | null;
  readonly statement: string;
  readonly announcedOn: string | null;
  readonly expectedStart: string | null;
  readonly terms: readonly string[];
  readonly locator: string | null;
  readonly attributedTo: string | null;
  readonly confidence: number;
  readonly retractedBecause: string | null;
  readonly source: Source;
}

export interface Fact {
  readonly slug: string;
  readonly kind: string;
  readonly predicate: string;
  readonly text: string | null;
  readonly value: Money | null;
  readonly volume: Quantity | null;
  readonly asOf: string | null;
  readonly by: string | null;
  readonly claims: { readonly nodes: readonly Claim[] };
}

export interface TypeInfo {
  readonly type: RelationshipType;
  readonly meaning: string;
  readonly inverse: string;
  readonly symmetric: boolean;
  readonly flow: boolean;
}
