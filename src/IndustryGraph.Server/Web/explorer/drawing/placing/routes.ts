import { edgeOf, type Point } from './geometry';
import type { Places, Plan, PlannedLine, Routes } from './plan';

/** How far apart several lines between the same two stand. */
const spread = 20;

/** Straight lines between cards; several between the same two bend away from each other. */
export function straightRoutes(places: Places, { sizes, lines }: Plan): Routes {
  const beside = Map.groupBy(lines, pairOf);
  return new Map(lines.map((line) => {
    const among = beside.get(pairOf(line))!;
    const from = { ...places.get(line.from)!, ...sizes.get(line.from)! };
    const to = { ...places.get(line.to)!, ...sizes.get(line.to)! };
    const bend = bendOf(from, to, among.indexOf(line) - (among.length - 1) / 2, line.from < line.to);
    return [line.slug, [edgeOf(from, bend, 2), bend, edgeOf(to, bend, 2)]];
  }));
}

const pairOf = ({ from, to }: PlannedLine) => [from, to].sort().join(' ');

/** The point between two that a line bends towards; the same side for both directions. */
function bendOf(from: Point, to: Point, place: number, forwards: boolean): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const off = (place * spread * (forwards ? 1 : -1)) / (Math.hypot(dx, dy) || 1);
  return { x: (from.x + to.x) / 2 - dy * off, y: (from.y + to.y) / 2 + dx * off };
}
