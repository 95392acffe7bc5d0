export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds extends Point, Size {}

/** The smallest box around boxes that lie around their middles; null of none. */
export function boundsOf(boxes: Iterable<Point & Size>): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }

  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where the way from the middle of a box towards a point leaves the box, and a little further. */
export function edgeOf({ x, y, width, height }: Point & Size, towards: Point, gap: number): Point {
  const dx = towards.x - x;
  const dy = towards.y - y;
  const length = Math.hypot(dx, dy) || 1;
  const part = Math.min(width / 2 / Math.abs(dx || 1e-9), height / 2 / Math.abs(dy || 1e-9)) + gap / length;
  return { x: x + dx * part, y: y + dy * part };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A smooth way along some points: it begins and ends at the outer ones and bends towards those between. */
export function pathThrough(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${round(x)},${round(y)}`;
  const [first, ...rest] = points;
  const last = rest.pop()!;
  const bends = rest.map((bend, index) => {
    const next = rest[index + 1];
    return `Q${at(bend)} ${at(next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : last)}`;
  });
  return `M${at(first!)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

/** The middle of such a way, roughly. */
export function middleOf(points: readonly Point[]): Point {
  if (points.length === 3) {
    const [a, b, c] = points as readonly [Point, Point, Point];
    return { x: (a.x + 2 * b.x + c.x) / 4, y: (a.y + 2 * b.y + c.y) / 4 };
  }

  const after = points[Math.floor(points.length / 2)]!;
  const before = points[Math.ceil(points.length / 2) - 1]!;
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
}
