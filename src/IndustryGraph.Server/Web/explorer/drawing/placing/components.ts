import type { Body, Link } from './bodies';
import { boundsOf, type Bounds, type Size } from './geometry';

const gap = 60;

/** The parts of a network that no line joins with each other, the largest first. */
export function componentsOf(slugs: readonly string[], links: readonly Link[]): string[][] {
  const neighbours = new Map(slugs.map((slug) => [slug, [] as string[]]));
  for (const { source, target } of links) {
    neighbours.get(source)!.push(target);
    neighbours.get(target)!.push(source);
  }

  const seen = new Set<string>();
  const components = slugs.filter((slug) => !seen.has(slug)).map((slug) => {
    const component: string[] = [];
    for (let frontier = seen.has(slug) ? [] : [slug]; frontier.length > 0;) {
      frontier.forEach((one) => seen.add(one));
      component.push(...frontier);
      frontier = [...new Set(frontier.flatMap((one) => neighbours.get(one)!))].filter((one) => !seen.has(one));
    }

    return component;
  });
  return components.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
}

/** Moves components beside each other, in rows such that all of it can be drawn as large as possible. */
export function pack(components: readonly (readonly Body[])[], stage: Size) {
  const extents = components.map((bodies) => boundsOf(bodies)!);
  const arrangements = extents.map((_, last) => arrange(extents, extents.slice(0, last + 1).reduce((sum, { width }) => sum + width + gap, 0)));
  const best = arrangements.reduce((one, other) => (scaleOf(other, stage) > scaleOf(one, stage) ? other : one));
  for (const [index, { x, y }] of best.corners.entries()) {
    for (const body of components[index]!) {
      body.x += x - extents[index]!.x;
      body.y += y - extents[index]!.y;
    }
  }
}

const scaleOf = ({ width, height }: Size, stage: Size) => Math.min(stage.width / width, stage.height / height);

/** Rows of at most this width, each with its boxes around one middle line. */
function arrange(extents: readonly Bounds[], rowWidth: number) {
  const rows: Bounds[][] = [];
  let x = Infinity;
  for (const extent of extents) {
    if (x + extent.width > rowWidth) {
      rows.push([]);
      x = 0;
    }

    rows.at(-1)!.push(extent);
    x += extent.width + gap;
  }

  const corners: { readonly x: number; readonly y: number }[] = [];
  let [width, height] = [0, 0];
  for (const row of rows) {
    const high = Math.max(...row.map((extent) => extent.height));
    let left = 0;
    for (const extent of row) {
      corners.push({ x: left, y: height + (high - extent.height) / 2 });
      left += extent.width + gap;
    }

    width = Math.max(width, left - gap);
    height += high + gap;
  }

  return { corners, width, height: height - gap };
}
