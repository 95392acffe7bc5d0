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

/** A smooth way through some points: a Catmull-Rom spline, as Bézier curves. */
export function pathThrough(points: readonly Point[]): string {
  const at = (x: number, y: number) => `${round(x)},${round(y)}`;
  const near = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))]!;
  const curves = points.slice(1).map((end, index) => {
    const [before, start, after] = [near(index - 1), near(index), near(index + 2)];
    const leave = at(start.x + (end.x - before.x) / 6, start.y + (end.y - before.y) / 6);
    const arrive = at(end.x - (after.x - start.x) / 6, end.y - (after.y - start.y) / 6);
    return `C${leave} ${arrive} ${at(end.x, end.y)}`;
  });
  return `M${at(points[0]!.x, points[0]!.y)}${curves.join('')}`;
}

/** The middle of such a way. */
export function middleOf(points: readonly Point[]): Point {
  const after = points[Math.floor(points.length / 2)]!;
  const before = points[Math.ceil(points.length / 2) - 1]!;
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
}
