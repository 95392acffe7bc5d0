import { move, type Body, type Link } from './bodies';

const between = { x: 30, y: 26 };
const besideLines = 16;
/** How far a bundle of lines reaches to either side for every line more than one. */
const perLine = 11;
const rounds = 60;

/** Moves cards off each other and off the lines between others, as little as needed. */
export function makeRoom(bodies: readonly Body[], links: readonly Link[], careful: boolean) {
  const bySlug = new Map(bodies.map((body) => [body.slug, body]));
  const ends = links.map(({ source, target, lines }) => (
    { from: bySlug.get(source)!, to: bySlug.get(target)!, beside: besideLines + (lines - 1) * perLine }));
  for (let round = 0; careful && round < rounds; round++) {
    for (const { from, to, beside } of ends) {
      for (const body of bodies) {
        if (body !== from && body !== to) {
          moveOffLine(body, from, to, beside);
        }
      }
    }

    moveApart(bodies, 0.5);
  }

  for (let round = 0; round < 200 && moveApart(bodies, 1); round++) {
    // Moving two apart may move one onto a third.
  }
}

/** Whether any had to move. */
function moveApart(bodies: readonly Body[], strength: number): boolean {
  let moved = false;
  for (let one = 0; one < bodies.length; one++) {
    for (let other = one + 1; other < bodies.length; other++) {
      moved = moveTwoApart(bodies[one]!, bodies[other]!, strength) || moved;
    }
  }

  return moved;
}

function moveTwoApart(one: Body, other: Body, strength: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const overX = (one.width + other.width) / 2 + between.x - Math.abs(dx);
  const overY = (one.height + other.height) / 2 + between.y - Math.abs(dy);
  const free = Number(!one.fixed) + Number(!other.fixed);
  if (overX <= 0.5 || overY <= 0.5 || free === 0) {
    return false;
  }

  // Along the shorter way.
  const [wayX, wayY] = overX < overY ? [(Math.sign(dx) || 1) * overX, 0] : [0, (Math.sign(dy) || 1) * overY];
  const part = strength / free;
  move(one, -wayX * part, -wayY * part);
  move(other, wayX * part, wayY * part);
  return true;
}

function moveOffLine(body: Body, from: Body, to: Body, beside: number) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const along = ((body.x - from.x) * dx + (body.y - from.y) * dy) / length;
  if (along <= 0 || along >= length) {
    return;
  }

  // How far the card's middle is from the line, and how far the card reaches towards it.
  const [nx, ny] = [-dy / length, dx / length];
  const off = (body.x - from.x) * nx + (body.y - from.y) * ny;
  const missing = (Math.abs(nx) * body.width + Math.abs(ny) * body.height) / 2 + beside - Math.abs(off);
  if (missing > 0) {
    const push = (off < 0 ? -1 : 1) * missing * 0.35;
    const part = along / length;
    move(body, nx * push, ny * push);
    move(from, -nx * push * 0.5 * (1 - part), -ny * push * 0.5 * (1 - part));
    move(to, -nx * push * 0.5 * part, -ny * push * 0.5 * part);
  }
}
