import type { Places } from './placing/plan';

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** The entity that an arrow key leads to from another: the nearest one that lies more that way than aside; or null. */
export function steer(places: Places, from: string, key: string): string | null {
  const way = ways[key];
  const start = places.get(from);
  if (!way || !start) {
    return null;
  }

  let best: string | null = null;
  let least = Infinity;
  for (const [slug, { x, y }] of places) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (slug !== from && ahead > aside * 0.5 && ahead + aside * 2 < least) {
      best = slug;
      least = ahead + aside * 2;
    }
  }

  return best;
}
