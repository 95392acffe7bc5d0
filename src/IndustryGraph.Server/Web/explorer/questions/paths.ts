import { documentOf } from '../documents';
import type { Entity, Relationship, Stage, Truncation } from '../server/schema';
import { send } from '../server/send';
import type { Question, View } from '../view/view';
import { stageWords } from '../words/stages';
import { pinnedFilter } from './filter';
import { count, distinct, type Picture } from './picture';

interface Paths {
  readonly paths: {
    readonly paths: readonly {
      readonly length: number;
      readonly weakestStage: Stage;
      readonly weakestHop: { readonly slug: string };
      readonly independentOrigins: number;
      readonly nodes: readonly Entity[];
      readonly hops: readonly { readonly relationship: Relationship }[];
    }[];
    readonly truncated: Truncation | null;
  };
}

const mostPaths = 3;
const mostHops = 6;

/** The shortest ways between two entities. */
export async function paths(
  view: View, { from, to }: Extract<Question, { kind: 'paths' }>, signal: AbortSignal,
): Promise<Picture> {
  const request = {
    document: documentOf('paths'),
    variables: { from, to, k: mostPaths, maxHops: mostHops, ...pinnedFilter(view) },
  };
  const { data: { paths: found }, validAt } = await send<Paths>(request, signal);
  const [best] = found.paths;
  const nameOf = (slug: string) => best?.nodes.find((node) => node.slug === slug)?.name ?? slug;
  return {
    heading: `How ${nameOf(from)} and ${nameOf(to)} are connected`,
    summary: best
      ? [
        `${count(found.paths.length, 'path')}; the shortest has ${count(best.length, 'hop')}.`,
        `A chain is as firm as its weakest hop: ${stageWords[best.weakestStage].toLowerCase()}.`,
      ]
      : [`No path of at most ${mostHops} hops is on record.`],
    entities: distinct(found.paths.flatMap(({ nodes }) => nodes.map((node, tier) => ({ ...node, tier, hidden: 0 })))),
    lines: distinct(found.paths.flatMap(({ hops }) => hops.map(({ relationship }) => relationship)))
      .map((line) => (line.slug === best?.weakestHop.slug ? { ...line, mark: 'weakest' } : line)),
    layout: 'steps',
    truncated: found.truncated,
    roots: [from, to],
    story: {
      kind: 'paths',
      paths: found.paths.map((path) => ({
        nodes: path.nodes,
        lines: path.hops.map(({ relationship }) => relationship),
        weakestStage: path.weakestStage,
        weakestHop: path.weakestHop.slug,
        independentOrigins: path.independentOrigins,
      })),
    },
    requests: [request],
    validAt,
  };
}
