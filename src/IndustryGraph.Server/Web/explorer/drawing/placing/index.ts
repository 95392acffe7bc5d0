import type { Placed, Plan } from './plan';

interface Job {
  readonly plan: Plan;
  readonly resolve: (placed: Placed | null) => void;
  readonly reject: (problem: Error) => void;
}

// Five hundred cards take a second or two to place, in which the page has to answer to its user.
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
let running: Job | null = null;
let waiting: Job | null = null;

worker.onmessage = ({ data }: MessageEvent<Placed>) => end(({ resolve }) => resolve(data));
worker.onerror = ({ message }) => end(({ reject }) => reject(new Error(message)));

/** Places a picture, in a thread of its own. Null where a later plan was there before this one's turn came. */
export function placeAside(plan: Plan): Promise<Placed | null> {
  return new Promise((resolve, reject) => {
    waiting?.resolve(null);
    waiting = { plan, resolve, reject };
    begin();
  });
}

function begin() {
  if (running === null && waiting !== null) {
    [running, waiting] = [waiting, null];
    worker.postMessage(running.plan);
  }
}

function end(report: (job: Job) => void) {
  report(running!);
  running = null;
  begin();
}
