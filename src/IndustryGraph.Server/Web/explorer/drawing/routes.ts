import type { DrawnLine } from '../questions/picture';
import type { Card } from './card';
import { edgeOf, type Point } from './geometry';
import type { Places, Routes } from './layout';

/** How far apart several lines between the same two stand. */
const spread = 20;

/** Straight lines between cards; several between the same two bend away from each other. */
export function straightRoutes(
  places: Places, cards: ReadonlyMap<string, Card>, lines: readonly DrawnLine[],
): Routes {
  const beside = Map.groupBy(lines, pairOf);
  return new Map(lines.map((line) => {
    const among = beside.get(pairOf(line))!;
    const from = { ...places.get(line.from.slug)!, ...cards.get(line.from.slug)! };
    const to = { ...places.get(line.to.slug)!, ...cards.get(line.to.slug)! };
    const bend = bendOf(from, to, among.indexOf(line) - (among.length - 1) / 2, line.from.slug < line.to.slug);
    return [line.slug, [edgeOf(from, bend, 2), bend, edgeOf(to, bend, 2)]];
  }));
}

const pairOf = ({ from, to }: DrawnLine) => [from.slug, to.slug].sort().join(' ');

/** The point between two that a line bends towards; the same side for both directions. */
function bendOf(from: Point, to: Point, place: number, forwards: boolean): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const off = (place * spread * (forwards ? 1 : -1)) / (Math.hypot(dx, dy) || 1);
  return { x: (from.x + to.x) / 2 - dy * off, y: (from.y + to.y) / 2 + dx * off };
}
