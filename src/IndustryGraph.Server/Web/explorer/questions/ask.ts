import { documentOf } from '../documents';
import type { Entity, Relationship, Source } from '../server/schema';
import { send } from '../server/send';
import type { Question, View } from '../view/view';
import { pinnedFilter } from './filter';
import { distinct, endsOf, type Picture } from './picture';

interface Asked {
  readonly ask: {
    readonly understoodAs: string | null;
    readonly text: string;
    readonly query: string | null;
    readonly relationships: readonly Relationship[];
    readonly paths: readonly { readonly nodes: readonly Entity[]; readonly hops: readonly { readonly relationship: Relationship }[] }[];
    readonly sources: readonly Source[];
    readonly suggestions: readonly string[];
  };
}

/** The answer to a question in plain English, with what it rests on. */
export async function ask(
  view: View, { text }: Extract<Question, { kind: 'ask' }>, signal: AbortSignal,
): Promise<Picture> {
  const { at } = pinnedFilter(view);
  const request = { document: documentOf('ask'), variables: { question: text, at } };
  const { data: { ask: answer }, validAt } = await send<Asked>(request, signal);
  const hops = answer.paths.flatMap((path) => path.hops.map(({ relationship }) => relationship));
  const lines = distinct([...answer.relationships, ...hops]);
  const entities = distinct([...answer.paths.flatMap(({ nodes }) => nodes), ...endsOf(lines)]);
  return {
    heading: text,
    summary: [answer.text],
    entities: entities.map((entity) => ({ ...entity, hidden: 0 })),
    lines,
    layout: 'flow',
    truncated: null,
    roots: [],
    story: {
      kind: 'ask',
      understoodAs: answer.understoodAs,
      sources: answer.sources,
      suggestions: answer.suggestions,
    },
    // The document that the server made of the question says more than the question itself.
    requests: [...(answer.query === null ? [] : [{ document: answer.query, variables: {} }]), request],
    validAt,
  };
}
