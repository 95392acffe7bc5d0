import { documentOf } from '../documents';
import { stages, type RelationshipType, type TypeInfo } from '../server/schema';
import { send } from '../server/send';
import { firstDay } from '../words/dates';

interface Answer {
  readonly ontology: readonly TypeInfo[];
  readonly statistics: Statistics;
  readonly relationships: { readonly nodes: readonly { readonly announcedOn: string | null }[] };
}

export interface Statistics {
  readonly companies: number;
  readonly relationships: number;
  readonly claims: number;
  readonly sources: number;
  readonly lastChange: string | null;
  readonly byType: readonly { readonly type: RelationshipType; readonly count: number }[];
}

/** What the page needs to know of the graph as a whole, whatever is asked. */
export interface Reference {
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly statistics: Statistics;
  /** The first days of the dates that something was announced on, in order, each once. */
  readonly days: readonly string[];
  /** The server's today. */
  readonly today: string;
}

export async function readReference(signal: AbortSignal): Promise<Reference> {
  const request = { document: documentOf('reference'), variables: { everyStage: { stages } } };
  const { data, validAt } = await send<Answer>(request, signal);
  const days = data.relationships.nodes.flatMap(({ announcedOn }) => (announcedOn === null ? [] : [firstDay(announcedOn)]));
  return {
    types: new Map(data.ontology.map((info) => [info.type, info])),
    statistics: data.statistics,
    days: [...new Set(days)].sort(),
    today: validAt ?? new Date().toISOString().slice(0, 10),
  };
}
