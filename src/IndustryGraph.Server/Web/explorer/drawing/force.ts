import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { DrawnLine } from '../questions/picture';
import type { Card } from './card';
import type { Size } from './geometry';
import type { Places } from './layout';
import { apart, partForGood } from './overlaps';

interface Body extends SimulationNodeDatum, Size {
  readonly slug: string;
  x: number;
  y: number;
}

const ticks = (bodies: number) => (bodies > 150 ? 160 : 320);

/**
 * Places entities by forces: lines pull, cards push, nothing overlaps. The same input gives the same drawing. What has
 * a previous place keeps it.
 */
export function byForce(
  cards: ReadonlyMap<string, Card>, lines: readonly DrawnLine[], previous: Places | null, stage: Size,
): Places {
  const bodies = start(cards, lines, previous);
  const isLoose = bodies.filter(({ fx }) => fx === undefined).length;
  if (isLoose > 0) {
    const wide = Math.min(2.2, Math.max(0.45, stage.width / Math.max(1, stage.height)));
    const steps = ticks(isLoose);
    forceSimulation(bodies)
      .force('line', forceLink<Body, { source: string; target: string }>(linksOf(lines))
        .id(({ slug }) => slug).distance(165).strength(0.5))
      .force('push', forceManyBody<Body>().strength(-900).distanceMax(700))
      .force('x', forceX(0).strength(0.06 / wide))
      .force('y', forceY(0).strength(0.06 * wide))
      .force('apart', apart)
      .alphaDecay(1 - 0.001 ** (1 / steps))
      .stop()
      .tick(steps);
    partForGood(bodies);
  }

  return new Map(bodies.map(({ slug, x, y }) => [slug, { x: Math.round(x), y: Math.round(y) }]));
}

/** Several lines between the same two pull no harder than one. */
const linksOf = (lines: readonly DrawnLine[]) =>
  [...new Map(lines.map(({ from, to }) => [[from.slug, to.slug].sort().join(' '), { source: from.slug, target: to.slug }])).values()];

/** Bodies at their previous places; new ones beside their neighbours, all of them in a spiral where nothing stood yet. */
function start(cards: ReadonlyMap<string, Card>, lines: readonly DrawnLine[], previous: Places | null): Body[] {
  const known = previous ?? new Map<string, never>();
  return [...cards].map(([slug, { width, height }], index) => {
    const place = known.get(slug);
    if (place) {
      return { slug, width, height, ...place, fx: place.x, fy: place.y };
    }

    const near = lines.flatMap(({ from, to }) =>
      from.slug === slug ? [known.get(to.slug)] : to.slug === slug ? [known.get(from.slug)] : []).find((point) => point);
    const angle = index * 2.4;
    const radius = near ? 180 : 60 * Math.sqrt(index + 0.5);
    return {
      slug, width, height,
      x: (near?.x ?? 0) + radius * Math.cos(angle),
      y: (near?.y ?? 0) + radius * Math.sin(angle),
    };
  });
}
