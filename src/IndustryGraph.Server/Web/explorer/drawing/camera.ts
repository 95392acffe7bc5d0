import type { Bounds, Point, Size } from './placing/geometry';

const largest = 2.5;
const smallest = 0.08;
/** A drawing of three cards is not blown up to fill the screen. */
const largestFit = 1.15;
const edge = 28;
/** Below this, text cannot be read and is left out. */
const legible = 0.4;
/** On a phone a part that can be read is better than a whole that cannot. */
const readable = 0.62;
const narrow = 640;

/** So many milliseconds after the last move the drawing is painted again at its new size. */
const rest = 300;

/**
 * Which part of a drawing is seen through the stage before it. It moves the drawing as it was painted, without drawing
 * or painting five hundred cards again for every move of a pointer.
 */
export class Camera {
  private x = 0;
  private y = 0;
  private scale = 1;
  private resting: number | undefined;
  /** The stage that was last looked through as a whole. */
  private seen: Size = { width: 0, height: 0 };

  constructor(
    readonly stage: HTMLElement,
    private readonly world: HTMLElement,
  ) {}

  /** Shows everything within. */
  fit({ x, y, width, height }: Bounds) {
    this.look({ x: x + width / 2, y: y + height / 2 }, Math.max(smallest, this.scaleFor({ width, height })));
  }

  /** Shows everything within; on a small screen as much around a point as can be read. */
  begin(bounds: Bounds, point: Point) {
    if (this.size().width < narrow && this.scaleFor(bounds) < readable) {
      this.look(point, readable);
    } else {
      this.fit(bounds);
    }
  }

  /** Whether all of it is in sight. */
  shows({ x, y, width, height }: Bounds): boolean {
    const stage = this.size();
    const [left, top] = [x * this.scale + this.x, y * this.scale + this.y];
    return left >= 0 && top >= 0
      && left + width * this.scale <= stage.width && top + height * this.scale <= stage.height;
  }

  /** Whether the stage has another size than when it was last looked through as a whole. */
  isResized(): boolean {
    const { width, height } = this.size();
    return Math.abs(width - this.seen.width) > 1 || Math.abs(height - this.seen.height) > 1;
  }

  /** Moves by pixels of the screen. */
  pan(dx: number, dy: number) {
    this.x += dx;
    this.y += dy;
    this.show(false);
  }

  /** Scales around a point of the stage; around its middle where there is none. */
  zoom(factor: number, point?: Point) {
    const { width, height } = this.size();
    const { x, y } = point ?? { x: width / 2, y: height / 2 };
    const scale = Math.min(largest, Math.max(smallest, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.show(point === undefined);
  }

  private scaleFor({ width, height }: Size): number {
    const stage = this.size();
    return Math.min(largestFit, (stage.width - 2 * edge) / width, (stage.height - 2 * edge) / height);
  }

  private look({ x, y }: Point, scale: number) {
    const { width, height } = this.size();
    this.seen = { width, height };
    this.scale = scale;
    this.x = width / 2 - x * scale;
    this.y = height / 2 - y * scale;
    this.show(true);
  }

  private size(): Size {
    return this.stage.getBoundingClientRect();
  }

  private show(glide: boolean) {
    const { classList, style } = this.world;
    classList.toggle('gliding', glide);
    classList.toggle('moving', !glide);
    classList.toggle('far', this.scale < legible);
    style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => classList.remove('moving'), rest);
  }
}
