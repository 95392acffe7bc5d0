import type { Size } from './geometry';
import type { PlannedLine } from './plan';

/** A card while its place is sought; x and y are its middle. */
export interface Body extends Size {
  readonly slug: string;
  x: number;
  y: number;
  /** Whether it has its place already. */
  readonly fixed: boolean;
}

/** Two entities that lines join, and how many. */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly lines: number;
}

/** Several lines between the same two are one link. */
export function linksOf(lines: readonly PlannedLine[]): Link[] {
  const pairs = Map.groupBy(lines, ({ from, to }) => [from, to].sort().join(' '));
  return [...pairs.values()].map((among) => (
    { source: among[0]!.from, target: among[0]!.to, lines: among.length }));
}

export function move(body: Body, dx: number, dy: number) {
  if (!body.fixed) {
    body.x += dx;
    body.y += dy;
  }
}
