import { documentOf } from '../documents';
import { Failure } from '../server/failure';
import type { Entity, Relationship, Truncation } from '../server/schema';
import { send, type Reply } from '../server/send';
import type { Question, View } from '../view/view';
import { pinnedFilter } from './filter';
import { count, type Picture } from './picture';

type Network = Extract<Question, { kind: 'network' }>;

interface Subgraph {
  readonly subgraph: {
    readonly nodes: readonly (Entity & { readonly relationships: { readonly totalCount: number } })[];
    readonly relationships: readonly Relationship[];
    readonly truncated: Truncation | null;
  };
}

interface BestConnected {
  readonly companies: { readonly totalCount: number; readonly nodes: readonly { readonly slug: string }[] };
}

interface Sellers {
  readonly product: {
    readonly name: string;
    readonly suppliers: { readonly nodes: readonly { readonly slug: string }[] };
    readonly buyers: { readonly nodes: readonly { readonly slug: string }[] };
  } | null;
}

/** How many companies the overview starts from, and how many entities a drawing holds. */
const startingPoints = 40;
const mostDrawn = 60;
const mostDrawnAroundRoots = 500;

/** The network around some entities, around a product, or the best connected part of the whole. */
export async function network(view: View, question: Network, signal: AbortSignal): Promise<Picture> {
  if (question.product !== null) {
    return aroundProduct(view, question.product, signal);
  }

  if (question.roots.length > 0) {
    const drawn = await draw(view, question.roots, 1, mostDrawnAroundRoots, signal);
    const names = question.roots.map((root) => drawn.entities.find(({ slug }) => slug === root)?.name ?? root);
    return { ...drawn, heading: `The network around ${listed(names)}`, roots: question.roots };
  }

  return whole(view, signal);
}

async function whole(view: View, signal: AbortSignal): Promise<Picture> {
  const { where: _, ...pin } = pinnedFilter(view);
  const request = { document: documentOf('best-connected'), variables: { ...pin, first: startingPoints } };
  const { companies } = (await send<BestConnected>(request, signal)).data;
  const drawn = await draw(view, companies.nodes.map(({ slug }) => slug), 1, mostDrawn, signal);
  const isPart = companies.totalCount > startingPoints;
  const joined = new Set(drawn.lines.flatMap(({ from, to }) => [from.slug, to.slug]));
  const entities = isPart ? drawn.entities.filter(({ slug }) => joined.has(slug)) : drawn.entities;
  return {
    ...drawn,
    entities,
    summary: summaryOf(entities, drawn.lines),
    heading: isPart ? 'The best connected companies' : 'The whole network',
    truncated: isPart ? drawn.truncated : null,
    story: { kind: 'network', companies: companies.totalCount },
    requests: [request, ...drawn.requests],
  };
}

async function aroundProduct(view: View, id: string, signal: AbortSignal): Promise<Picture> {
  const { at } = pinnedFilter(view);
  const request = { document: documentOf('product'), variables: { product: id, at } };
  const { product } = (await send<Sellers>(request, signal)).data;
  if (product === null) {
    throw new Failure(`Nothing bears the id '${id}'; a product is wanted here.`, 'NOT_FOUND');
  }

  const heading = `Who sells and buys ${product.name}`;
  const traders = [...new Set([...product.suppliers.nodes, ...product.buyers.nodes].map(({ slug }) => slug))];
  if (traders.length === 0) {
    return { ...nothing, heading, summary: ['Nobody on record sells or buys it.'], requests: [request] };
  }

  const drawn = await draw(view, traders, 0, mostDrawnAroundRoots, signal, { products: [id] });
  return { ...drawn, heading, truncated: null, layout: 'flow', requests: [request, ...drawn.requests] };
}

async function draw(
  view: View, roots: readonly string[], hops: number, maxNodes: number, signal: AbortSignal, only: object = {},
): Promise<Picture> {
  const { where, at } = pinnedFilter(view);
  const filter = where === null && Object.keys(only).length === 0 ? null : { ...where, ...only };
  const request = { document: documentOf('network'), variables: { roots, hops, maxNodes, where: filter, at } };
  if (roots.length === 0) {
    return nothing;
  }

  return pictureOf(await send<Subgraph>(request, signal), request);
}

function pictureOf({ data: { subgraph }, validAt }: Reply<Subgraph>, request: Picture['requests'][number]): Picture {
  const { nodes, relationships, truncated } = subgraph;
  const drawnAt = (slug: string) => relationships.filter(({ from, to }) => from.slug === slug || to.slug === slug).length;
  const entities = nodes.map((node) => ({ ...node, hidden: Math.max(0, node.relationships.totalCount - drawnAt(node.slug)) }));
  return {
    ...nothing,
    summary: summaryOf(entities, relationships),
    entities,
    lines: relationships,
    truncated: truncated === 'TIERS' ? null : truncated,
    requests: [request],
    validAt,
  };
}

const summaryOf = (entities: readonly Entity[], lines: readonly Relationship[]) =>
  [`${count(entities.length, 'company or plant', 'companies and plants')}, ${count(lines.length, 'relationship')}.`];

const nothing: Picture = {
  heading: 'The network',
  summary: ['Nothing is on record.'],
  entities: [],
  lines: [],
  layout: 'network',
  truncated: null,
  roots: [],
  story: { kind: 'network', companies: null },
  requests: [],
  validAt: null,
};

const listed = (names: readonly string[]) => new Intl.ListFormat('en').format(
  names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names);
