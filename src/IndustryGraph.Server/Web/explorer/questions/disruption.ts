import { documentOf } from '../documents';
import type { Entity, Relationship, Truncation } from '../server/schema';
import { send } from '../server/send';
import type { Question, View } from '../view/view';
import { pinnedFilter } from './filter';
import { count, distinct, type DrawnEntity, type Picture } from './picture';

interface Disruption {
  readonly disruption: {
    readonly removed: readonly Entity[];
    readonly totalCount: number;
    readonly truncated: Truncation | null;
    readonly edges: readonly {
      readonly tier: number;
      readonly soleSource: boolean;
      readonly node: Entity;
      readonly lost: readonly Relationship[];
      readonly alternatives: readonly Entity[];
      readonly pendingReplacements: readonly Relationship[];
    }[];
  };
}

/** Who is hit, and how hard, if a company stops. */
export async function disruption(
  view: View, { company, tiers }: Extract<Question, { kind: 'disruption' }>, signal: AbortSignal,
): Promise<Picture> {
  const request = { document: documentOf('disruption'), variables: { company, tiers, ...pinnedFilter(view) } };
  const { data: { disruption: { removed, edges, totalCount, truncated } }, validAt } =
    await send<Disruption>(request, signal);
  const name = removed[0]?.name ?? company;
  const sole = edges.filter(({ soleSource }) => soleSource).length;
  return {
    heading: `What if ${name} stopped`,
    summary: totalCount === 0
      ? ['Nobody on record would be hit, counting what is signed or operational.']
      : [
        `${count(totalCount, 'company', 'companies')} would be hit, ${sole} of them without another source.`,
        'It spreads to every customer; alternatives are told, not assumed.',
      ],
    entities: distinct<DrawnEntity>([
      ...removed.map((node) => ({ ...node, tier: 0, hidden: 0, mark: 'removed' as const })),
      ...edges.map(({ node, tier, soleSource }) => (
        { ...node, tier, hidden: 0, mark: soleSource ? 'sole' as const : 'hit' as const })),
    ]),
    lines: distinct(edges.flatMap(({ lost }) => lost)).map((line) => ({ ...line, mark: 'lost' })),
    layout: 'flow',
    truncated,
    roots: removed.map(({ slug }) => slug),
    story: {
      kind: 'disruption',
      hit: edges.map(({ node, pendingReplacements, ...edge }) => ({ ...edge, company: node, pending: pendingReplacements })),
    },
    requests: [request],
    validAt,
  };
}
