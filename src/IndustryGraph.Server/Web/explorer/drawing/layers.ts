import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnLine, Picture } from '../questions/picture';
import type { Card } from './card';
import { edgeOf, type Point, type Size } from './geometry';
import type { Places, Routes } from './layout';
import { captionFont, widthOf } from './text';

/** Narrower than this, layers stand one below the other. */
const narrow = 640;

/**
 * Places a picture in layers: sellers left of buyers, or what is fewer steps from the start left of what is more
 * (top and bottom where the screen is narrow).
 */
export function inLayers(
  { entities, lines, layout: order }: Picture, cards: ReadonlyMap<string, Card>,
  wordsOf: ((line: DrawnLine) => string) | null, stage: Size,
): { places: Places; routes: Routes } {
  const upright = stage.width < narrow;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: upright ? 'TB' : 'LR', nodesep: upright ? 28 : 22, edgesep: 22, ranksep: wordsOf ? 34 : 80,
    ranker: 'network-simplex',
  });
  for (const { slug } of entities) {
    const { width, height } = cards.get(slug)!;
    graph.setNode(slug, { width, height });
  }

  const tiers = new Map(entities.map(({ slug, tier }) => [slug, tier ?? 0]));
  const isBackwards = ({ from, to }: DrawnLine) => order === 'steps' && tiers.get(from.slug)! > tiers.get(to.slug)!;
  for (const line of lines) {
    const ends = [line.from.slug, line.to.slug] as const;
    const [v, w] = isBackwards(line) ? [ends[1], ends[0]] : ends;
    const room = wordsOf ? { width: widthOf(wordsOf(line), captionFont) + 20, height: 18, labelpos: 'c' as const } : {};
    graph.setEdge(v, w, room, line.slug);
  }

  layout(graph);
  const boxes = new Map(entities.map(({ slug }) => {
    const { x, y } = graph.node(slug) as Required<Point>;
    return [slug, { x, y, ...cards.get(slug)! }];
  }));
  const routes = lines.map((line) => {
    const backwards = isBackwards(line);
    const [v, w] = backwards ? [line.to.slug, line.from.slug] : [line.from.slug, line.to.slug];
    const bends = (graph.edge(v, w, line.slug) as { points: Point[] }).points.slice(1, -1);
    const points = [edgeOf(boxes.get(v)!, bends[0]!, 2), ...bends, edgeOf(boxes.get(w)!, bends.at(-1)!, 2)];
    return [line.slug, backwards ? points.reverse() : points] as const;
  });
  return { places: new Map([...boxes].map(([slug, { x, y }]) => [slug, { x, y }])), routes: new Map(routes) };
}
