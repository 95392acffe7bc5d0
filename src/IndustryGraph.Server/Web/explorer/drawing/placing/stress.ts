import type { Body, Link } from './bodies';

/** The gap that two joined cards would like between them, and how much more for every further line. */
const gap = 92;
const perLine = 22;

/**
 * Moves bodies until their distances are as near as can be to the number of lines between them: stress majorization,
 * after Gansner, Koren and North (2004), one body at a time. Bodies that no lines join do not mind each other.
 */
export function relax(bodies: readonly Body[], links: readonly Link[], rounds: number) {
  const wanted = distances(bodies, links);
  for (let round = 0; round < rounds; round++) {
    for (const [index, body] of bodies.entries()) {
      if (!body.fixed) {
        place(body, bodies, wanted[index]!);
      }
    }
  }
}

function place(body: Body, bodies: readonly Body[], wanted: Float64Array) {
  let [x, y, sum] = [0, 0, 0];
  for (let other = 0; other < bodies.length; other++) {
    const far = wanted[other]!;
    if (far > 0 && far < Infinity) {
      const at = bodies[other]!;
      const [dx, dy] = [body.x - at.x, body.y - at.y];
      const part = far / (Math.sqrt(dx * dx + dy * dy) || 1e-6);
      const weight = 1 / (far * far);
      x += weight * (at.x + dx * part);
      y += weight * (at.y + dy * part);
      sum += weight;
    }
  }

  if (sum > 0) {
    body.x = x / sum;
    body.y = y / sum;
  }
}

/** For each body how far it would like to be from each other: along the fewest lines. */
function distances(bodies: readonly Body[], links: readonly Link[]): Float64Array[] {
  const index = new Map(bodies.map(({ slug }, at) => [slug, at]));
  const neighbours = bodies.map(() => [] as { readonly to: number; readonly far: number }[]);
  for (const { source, target, lines } of links) {
    const [from, to] = [index.get(source)!, index.get(target)!];
    const wide = bodies[from]!.width + bodies[to]!.width;
    const far = gap + wide * 0.35 + (lines - 1) * perLine;
    neighbours[from]!.push({ to, far });
    neighbours[to]!.push({ to: from, far });
  }

  return bodies.map((_, from) => {
    const far = new Float64Array(bodies.length).fill(Infinity);
    far[from] = 0;
    for (const queue = [from]; queue.length > 0;) {
      const at = queue.shift()!;
      for (const step of neighbours[at]!) {
        if (far[step.to] === Infinity) {
          far[step.to] = far[at]! + step.far;
          queue.push(step.to);
        }
      }
    }

    return far;
  });
}
