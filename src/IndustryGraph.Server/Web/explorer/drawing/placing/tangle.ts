import type { Body, Link } from './bodies';
import { boundsOf, type Point, type Size } from './geometry';

type Ends = readonly [Body, Body, number];

/** With more lines than this nobody counts the crossings. */
const mostCounted = 150;

/**
 * How hard a drawing is to follow: lines that cross, twice each line that runs under a card, and how small it must be
 * drawn to fit.
 */
export function tangle(boxes: readonly Body[], links: readonly Link[], stage: Size): number {
  if (links.length > mostCounted) {
    return 0;
  }

  const { width, height } = boundsOf(boxes)!;

  const bySlug = new Map(boxes.map((box) => [box.slug, box]));
  const lines = links.map(({ source, target, lines: number }): Ends => [bySlug.get(source)!, bySlug.get(target)!, number]);
  let count = 4 * Math.max(width / stage.width, height / stage.height);
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      count += cross(line, other) ? line[2] * other[2] : 0;
    }

    count += 2 * line[2] * boxes.filter((box) => !line.includes(box) && covers(box, line)).length;
  }

  return count;
}

/** On which side of a line a point lies. */
const side = ([a, b]: readonly [Point, Point, ...unknown[]], { x, y }: Point) => Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));

const cross = (one: Ends, other: Ends) => !other.includes(one[0]) && !other.includes(one[1])
  && side(one, other[0]) !== side(one, other[1]) && side(other, one[0]) !== side(other, one[1]);

/** Whether a line meets one of the diagonals of a card. */
function covers({ x, y, width, height }: Body, line: Ends): boolean {
  const [w, h] = [width / 2, height / 2];
  const diagonals = [[{ x: x - w, y: y - h }, { x: x + w, y: y + h }], [{ x: x - w, y: y + h }, { x: x + w, y: y - h }]] as const;
  return diagonals.some((diagonal) => side(line, diagonal[0]) !== side(line, diagonal[1])
    && side(diagonal, line[0]) !== side(diagonal, line[1]));
}
