import type { Camera } from './camera';
import type { Point } from './placing/geometry';

/** A pointer that moved less than this, in pixels, has clicked. */
const clickReach = 4;

export interface Gestures {
  /** Whether the pointer was dragged since it came down: then its click is none. */
  wasDragged(): boolean;
  stop(): void;
}

/** Moves a camera by dragging, by the wheel and by two fingers. */
export function followGestures(camera: Camera): Gestures {
  const { stage } = camera;
  const pointers = new Map<number, Point>();
  const ends = new AbortController();
  let travelled = 0;
  const inside = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const on = <K extends keyof HTMLElementEventMap>(name: K, act: (event: HTMLElementEventMap[K]) => void) =>
    stage.addEventListener(name, act, { signal: ends.signal, passive: false });

  on('wheel', (event) => {
    event.preventDefault();
    camera.zoom(Math.exp(-event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : 0.0016)), inside(event));
  });
  on('pointerdown', (event) => {
    travelled = pointers.size === 0 ? 0 : travelled;
    pointers.set(event.pointerId, inside(event));
  });
  on('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) {
      return;
    }

    const point = inside(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    travelled += Math.hypot(point.x - before.x, point.y - before.y);
    pointers.set(event.pointerId, point);
    if (other) {
      const apart = ({ x, y }: Point) => Math.hypot(x - other.x, y - other.y) || 1;
      camera.zoom(apart(point) / apart(before), { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 });
    } else if (travelled > clickReach) {
      // Not earlier: a captured pointer clicks the drawing, not what is under it.
      stage.setPointerCapture(event.pointerId);
      camera.pan(point.x - before.x, point.y - before.y);
    }
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    on(name, ({ pointerId }) => pointers.delete(pointerId));
  }

  return { wasDragged: () => travelled > clickReach, stop: () => ends.abort() };
}
