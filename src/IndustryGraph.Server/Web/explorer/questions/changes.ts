import type { GraphQLRequest } from '../../shared/graphql';
import { documentOf } from '../documents';
import type { Relationship, Truncation } from '../server/schema';
import { send } from '../server/send';
import type { View } from '../view/view';
import { pinnedFilter } from './filter';
import { distinct, endsOf, type DrawnLine, type Picture } from './picture';

interface Diff {
  readonly diff: {
    readonly added: readonly Relationship[];
    readonly ended: readonly Relationship[];
    readonly changed: readonly { readonly field: string; readonly before: string | null; readonly after: string | null; readonly node: { readonly slug: string } }[];
    readonly truncated: Truncation | null;
  };
}

/** What is different from another day, among what a picture shows. */
export interface Changes {
  readonly added: readonly Relationship[];
  readonly ended: readonly Relationship[];
  readonly changed: readonly { readonly line: Relationship; readonly field: string; readonly before: string | null; readonly after: string | null }[];
  readonly request: GraphQLRequest;
}

/** Asks what is different between the day of comparison and the day of the picture. */
export async function changesIn(
  view: View, since: string, picture: Picture, signal: AbortSignal,
): Promise<Changes> {
  const drawn = new Set([...picture.entities.map(({ slug }) => slug), ...picture.roots]);
  const involving = drawn.size > 0 ? [...drawn] : null;
  const { where, at } = pinnedFilter(view);
  const request = {
    document: documentOf('diff'),
    variables: { from: { ...at, validAt: since }, to: at ?? {}, where: { ...where, ...(involving && { involving }) } },
  };
  const { diff } = (await send<Diff>(request, signal)).data;
  const lines = new Map(picture.lines.map((line) => [line.slug, line]));
  return {
    added: diff.added.filter(({ slug }) => lines.has(slug)),
    // A chain, a path or a disruption is a question of its own on each day: only a network can say what left it.
    ended: picture.story.kind === 'network' ? diff.ended : diff.ended.filter(({ slug }) => lines.has(slug)),
    changed: diff.changed.flatMap(({ node, ...change }) => {
      const line = lines.get(node.slug);
      return line ? [{ ...change, line }] : [];
    }),
    request,
  };
}

/** The picture with the changes marked in it; what has ended is drawn as it was. */
export function withChanges(picture: Picture, { added, ended, changed, request }: Changes): Picture {
  const isAdded = new Set(added.map(({ slug }) => slug));
  const isChanged = new Set(changed.map(({ line }) => line.slug));
  const marked = (line: DrawnLine): DrawnLine =>
    isAdded.has(line.slug) ? { ...line, mark: 'added' } : isChanged.has(line.slug) ? { ...line, mark: 'changed' } : line;
  return {
    ...picture,
    entities: distinct([...picture.entities, ...endsOf(ended).map((entity) => ({ ...entity, hidden: 0 }))]),
    lines: distinct([...picture.lines.map(marked), ...ended.map((line) => ({ ...line, mark: 'ended' as const }))]),
    requests: [...picture.requests, request],
  };
}
