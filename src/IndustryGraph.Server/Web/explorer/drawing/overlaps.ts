import type { Force, SimulationNodeDatum } from 'd3-force';
import type { Size } from './geometry';

type Box = SimulationNodeDatum & Size & { x: number; y: number };

const margin = { x: 26, y: 22 };

/** A force that moves cards off each other, along the shorter way. */
export const apart: Force<Box, undefined> = Object.assign(
  (alpha: number) => {
    part(boxes, 0.3 + alpha * 0.4);
  },
  { initialize: (nodes: Box[]) => { boxes = nodes; } },
);

let boxes: Box[] = [];

/** Moves cards until none overlaps another, or nothing more can be done. */
export function partForGood(all: Box[]) {
  for (let round = 0; round < 200 && part(all, 1); round++) {
    // Moving two apart may move one onto a third.
  }
}

/** Whether any had to move. */
function part(all: Box[], strength: number): boolean {
  let moved = false;
  for (const [index, one] of all.entries()) {
    for (let next = index + 1; next < all.length; next++) {
      moved = partTwo(one, all[next]!, strength) || moved;
    }
  }

  return moved;
}

function partTwo(one: Box, other: Box, strength: number): boolean {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const overX = (one.width + other.width) / 2 + margin.x - Math.abs(dx);
  const overY = (one.height + other.height) / 2 + margin.y - Math.abs(dy);
  const free = (one.fx == null ? 1 : 0) + (other.fx == null ? 1 : 0);
  if (overX <= 0.5 || overY <= 0.5 || free === 0) {
    return false;
  }

  const along = overX < overY ? 'x' : 'y';
  const way = ((along === 'x' ? dx : dy) < 0 ? -1 : 1) * (Math.min(overX, overY) * strength) / free;
  if (one.fx == null) {
    one[along] -= way;
  }

  if (other.fx == null) {
    other[along] += way;
  }

  return true;
}
