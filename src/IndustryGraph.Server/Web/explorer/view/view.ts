import type { Direction, RelationshipType, Stage } from '../server/schema';

/** What is asked of the graph. Ids are slugs; an empty one is a field of a form that nobody filled in yet. */
export type Question =
  /** The network around some; around the best connected companies where no roots are named. */
  | { readonly kind: 'network'; readonly roots: readonly string[]; readonly product: string | null }
  | { readonly kind: 'chain'; readonly company: string; readonly direction: Direction; readonly tiers: number }
  | { readonly kind: 'paths'; readonly from: string; readonly to: string }
  | { readonly kind: 'disruption'; readonly company: string; readonly tiers: number }
  | { readonly kind: 'ask'; readonly text: string };

/** Everything that the page shows, and all that its address says. */
export interface View {
  readonly question: Question;
  /** The day that the graph is read at, as 2025-08-28; null: today. */
  readonly at: string | null;
  /** The day by whose end something had to be recorded to count, as 2025-08-28; null: all that is on record counts. */
  readonly known: string | null;
  /** The day that changes are told from; null: none are told. */
  readonly since: string | null;
  /** The stages and types that count; null: what the question counts by itself. */
  readonly stages: readonly Stage[] | null;
  readonly types: readonly RelationshipType[] | null;
  /** The entity or relationship that the panel is about. */
  readonly selected: string | null;
  readonly show: 'drawing' | 'table';
}

export const overview: Question = { kind: 'network', roots: [], product: null };

export const start: View = {
  question: overview, at: null, known: null, since: null, stages: null, types: null, selected: null, show: 'drawing',
};

/** Whether the question is complete enough to be asked. */
export function isComplete(question: Question): boolean {
  switch (question.kind) {
    case 'paths': return question.from !== '' && question.to !== '';
    case 'chain':
    case 'disruption': return question.company !== '';
    case 'ask': return question.text.trim() !== '';
    default: return true;
  }
}

const signedOn: readonly Stage[] = ['OPERATIONAL', 'SIGNED'];
const talksOn: readonly Stage[] = [...signedOn, 'MOU', 'TALKS'];

/** The stages that count where nothing is said of them: what the schema's RelationshipFilter says. */
export const usualStages = ({ kind }: Question) => (kind === 'disruption' ? signedOn : talksOn);

export const flowTypes: readonly RelationshipType[] = [
  'SUPPLIES', 'MANUFACTURES_FOR', 'PROVIDES_SERVICES_TO', 'LICENSES_TO',
];

const walkedTypes: readonly RelationshipType[] = [
  ...flowTypes, 'INVESTS_IN', 'OWNS', 'ACQUIRES', 'OPERATES', 'PARTNERS_WITH',
];

/** The types that count where nothing is said of them. */
export const usualTypes = ({ kind }: Question) => (walksFlow(kind) ? flowTypes : walkedTypes);

/** Whether the question follows what flows from seller to buyer, and nothing else. */
export const walksFlow = (kind: Question['kind']) => kind === 'chain' || kind === 'disruption';
