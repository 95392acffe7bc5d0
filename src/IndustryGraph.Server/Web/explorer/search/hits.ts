import { documentOf } from '../documents';
import type { CompanyKind } from '../server/schema';
import { send } from '../server/send';
import { countryWords, kindWords } from '../words/entities';

export type HitKind = 'COMPANY' | 'FACILITY' | 'PRODUCT';

/** A name on record that may be meant. */
export interface Hit {
  readonly slug: string;
  readonly label: string;
  readonly typename: 'Company' | 'Facility' | 'Product';
  /** What and where it is, and the name that matched where it is another one. */
  readonly hint: string;
  /** Whether what was typed is its name, and not something near to it. */
  readonly exact: boolean;
}

interface Answer {
  readonly search: readonly {
    readonly label: string;
    readonly matched: string;
    readonly reason: 'EXACT' | 'ALIAS' | 'PREFIX' | 'WORD' | 'SPELLING' | 'IDENTIFIER';
    readonly score: number;
    readonly node: {
      readonly __typename: Hit['typename'];
      readonly slug: string;
      readonly companyKind?: CompanyKind;
      readonly facilityKind?: string;
      readonly country?: string | null;
    };
  }[];
}

export async function searchHits(text: string, kinds: readonly HitKind[], signal: AbortSignal): Promise<Hit[]> {
  const { data } = await send<Answer>({ document: documentOf('search'), variables: { text, kinds, at: null } }, signal);
  return data.search.map(({ label, matched, reason, score, node }) => ({
    slug: node.slug,
    label,
    typename: node.__typename,
    hint: [
      node.__typename === 'Product' ? 'Product' : kindWords(node) ?? 'Company',
      node.country ? countryWords(node.country) : null,
      matched === label ? null : `also ${matched}`,
    ].filter((part) => part !== null).join(' · '),
    exact: (reason === 'EXACT' || reason === 'ALIAS' || reason === 'IDENTIFIER') && score > 0.85,
  }));
}
