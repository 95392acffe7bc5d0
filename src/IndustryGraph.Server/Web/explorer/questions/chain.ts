import { documentOf } from '../documents';
import { Failure } from '../server/failure';
import { flowTypes, type Question, type View } from '../view/view';
import type { Entity, Relationship, Truncation } from '../server/schema';
import { send } from '../server/send';
import { pinnedFilter } from './filter';
import { count, distinct, type Picture } from './picture';

interface Chain {
  readonly company: Entity & {
    readonly supplyTree: {
      readonly totalCount: number;
      readonly edges: readonly { readonly tier: number; readonly node: Entity; readonly via: Relationship }[];
      readonly truncated: Truncation | null;
    };
  } | null;
}

interface Between {
  readonly subgraph: { readonly relationships: readonly Relationship[] };
}

/**
 * Everybody up or down the chain of a company. The tree names each company once, by one relationship; a second request
 * gets all that flows between them.
 */
export async function chain(
  view: View, question: Extract<Question, { kind: 'chain' }>, signal: AbortSignal,
): Promise<Picture> {
  const { where, at } = pinnedFilter(view);
  const { company: id, direction, tiers } = question;
  const request = { document: documentOf('chain'), variables: { company: id, direction, tiers, where, at } };
  const { data: { company }, validAt } = await send<Chain>(request, signal);
  if (company === null) {
    throw new Failure(`Nothing bears the id '${id}'; a company is wanted here.`, 'NOT_FOUND');
  }

  const { edges, totalCount, truncated } = company.supplyTree;
  const entities = distinct([
    { ...company, tier: 0, hidden: 0 },
    ...edges.map(({ tier, node }) => ({ ...node, tier, hidden: 0 })),
  ]);
  const among = {
    document: documentOf('network'),
    variables: {
      roots: entities.map(({ slug }) => slug), hops: 0, maxNodes: entities.length,
      where: { ...where, types: where?.types ?? flowTypes }, at,
    },
  };
  const { relationships } = (await send<Between>(among, signal)).data.subgraph;
  const way = direction === 'UPSTREAM' ? 'upstream' : 'downstream';
  const reached = Math.max(0, ...edges.map(({ tier }) => tier));
  return {
    heading: `Who is ${way} of ${company.name}`,
    summary: totalCount === 0
      ? [`Nobody on record is ${way} of ${company.name}.`]
      : [`${count(totalCount, 'company', 'companies')} in ${count(reached, 'tier')} ${way} of ${company.name}.`],
    entities,
    lines: distinct([...relationships, ...edges.map(({ via }) => via)]),
    layout: 'flow',
    truncated,
    roots: [company.slug],
    story: {
      kind: 'chain',
      tiers: Array.from({ length: reached }, (_, index) => ({
        tier: index + 1,
        entities: edges.filter(({ tier }) => tier === index + 1).map(({ node }) => node),
      })),
    },
    requests: [request, among],
    validAt,
  };
}
