import { linksOf, type Body, type Link } from './bodies';
import { componentsOf, pack } from './components';
import type { Size } from './geometry';
import type { Places, Plan } from './plan';
import { makeRoom } from './room';
import { relax } from './stress';
import { tangle } from './tangle';

/** Drawings with more than this are placed less carefully, lest one wait for them. */
const many = 150;

/** How many ways of beginning are tried: the smaller a drawing, the more it matters and the less it costs. */
const attempts = (bodies: number) => Math.max(1, Math.min(10, Math.floor(160 / bodies)));

/**
 * Places entities by their distance in the network; nothing overlaps. The same input gives the same drawing. What has a
 * previous place keeps it.
 */
export function asNetwork({ sizes, lines, previous, stage }: Plan): Places {
  const links = linksOf(lines);
  const slugs = [...sizes.keys()];
  const isNew = previous === null || !slugs.some((slug) => previous.has(slug));
  const bodies = isNew ? begin(sizes, links, stage) : settle(start(slugs, sizes, links, previous, 0), links, 1);
  return new Map(bodies.map(({ slug, x, y }) => [slug, { x: Math.round(x), y: Math.round(y) }]));
}

/** Each component by itself, the best of several tries, and then side by side. */
function begin(sizes: ReadonlyMap<string, Size>, links: readonly Link[], stage: Size): Body[] {
  const components = componentsOf([...sizes.keys()], links).map((slugs) => {
    const own = links.filter(({ source }) => slugs.includes(source));
    const room = { width: stage.width * Math.max(1 / 3, slugs.length / sizes.size), height: stage.height };
    const stretch = Math.min(1.5, Math.max(0.75, Math.sqrt(room.width / Math.max(1, room.height))));
    const tries = Array.from({ length: attempts(slugs.length) }, (_, turn) => {
      const bodies = settle(start(slugs, sizes, own, null, turn), own, stretch);
      return { bodies, tangle: tangle(bodies, own, room) };
    });
    return tries.reduce((best, one) => (one.tangle < best.tangle ? one : best)).bodies;
  });
  pack(components, stage);
  return components.flat();
}

function settle(bodies: Body[], links: readonly Link[], stretch: number): Body[] {
  relax(bodies, links, bodies.length > many ? 40 : 90);
  for (const body of bodies) {
    if (!body.fixed) {
      body.x *= stretch;
      body.y /= stretch;
    }
  }

  makeRoom(bodies, links, bodies.length <= many);
  return bodies;
}

/** Bodies at their previous places; new ones beside their neighbours, all of them in a spiral where nothing stood yet. */
function start(
  slugs: readonly string[], sizes: ReadonlyMap<string, Size>, links: readonly Link[], previous: Places | null, turn: number,
): Body[] {
  return slugs.map((slug, index) => {
    const { width, height } = sizes.get(slug)!;
    const place = previous?.get(slug);
    if (place) {
      return { slug, width, height, ...place, fixed: true };
    }

    const near = links.flatMap(({ source, target }) =>
      source === slug ? [previous?.get(target)] : target === slug ? [previous?.get(source)] : []).find((point) => point);
    const angle = index * (2.4 + turn * 0.9) + turn;
    const radius = near ? 180 : 90 * Math.sqrt(((index * (2 * turn + 1) + turn) % slugs.length) + 0.5);
    return {
      slug, width, height, fixed: false,
      x: (near?.x ?? 0) + radius * Math.cos(angle),
      y: (near?.y ?? 0) + radius * Math.sin(angle),
    };
  });
}
