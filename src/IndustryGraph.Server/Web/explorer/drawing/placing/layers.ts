import { Graph, layout } from '@dagrejs/dagre';
import { edgeOf, type Point } from './geometry';
import type { Placed, Plan, PlannedLine } from './plan';

/** Narrower than this, layers stand one below the other. */
const narrow = 640;

/**
 * Places a picture in layers: sellers left of buyers, or what is fewer steps from the start left of what is more
 * (top and bottom where the screen is narrow).
 */
export function inLayers({ order, sizes, tiers, lines, stage }: Plan): Placed {
  const upright = stage.width < narrow;
  const labelled = lines.some(({ words }) => words !== null);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: upright ? 'TB' : 'LR', nodesep: upright ? 28 : 22, edgesep: 22, ranksep: labelled ? 34 : 80,
    ranker: 'network-simplex',
  });
  for (const [slug, { width, height }] of sizes) {
    graph.setNode(slug, { width, height });
  }

  const isBackwards = ({ from, to }: PlannedLine) => order === 'steps' && tiers.get(from)! > tiers.get(to)!;
  const endsOf = (line: PlannedLine) => (isBackwards(line) ? [line.to, line.from] as const : [line.from, line.to] as const);
  for (const line of lines) {
    const room = line.words === null ? {} : { width: line.words + 20, height: 18, labelpos: 'c' as const };
    graph.setEdge(...endsOf(line), room, line.slug);
  }

  layout(graph);
  const boxes = new Map([...sizes].map(([slug, size]) => {
    const { x, y } = graph.node(slug) as Required<Point>;
    return [slug, { x, y, ...size }];
  }));
  const routes = lines.map((line) => {
    const [v, w] = endsOf(line);
    const bends = (graph.edge(v, w, line.slug) as { points: Point[] }).points.slice(1, -1);
    const points = [edgeOf(boxes.get(v)!, bends[0]!, 2), ...bends, edgeOf(boxes.get(w)!, bends.at(-1)!, 2)];
    return [line.slug, isBackwards(line) ? points.reverse() : points] as const;
  });
  return { places: new Map([...boxes].map(([slug, { x, y }]) => [slug, { x, y }])), routes: new Map(routes) };
}
