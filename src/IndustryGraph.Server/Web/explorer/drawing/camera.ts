import type { Bounds, Point, Size } from './geometry';

const largest = 2.5;
const smallest = 0.08;
/** A drawing of three cards is not blown up to fill the screen. */
const largestFit = 1.15;
const edge = 28;
/** Below this, text cannot be read and is left out. */
const legible = 0.45;

/**
 * Which part of the world in an SVG is looked at. It writes the transformation itself: to draw five hundred cards again
 * for every move of a pointer would not be smooth.
 */
export class Camera {
  private x = 0;
  private y = 0;
  private scale = 1;

  constructor(
    readonly svg: SVGSVGElement,
    private readonly world: SVGGElement,
  ) {}

  /** Shows everything within. */
  fit({ x, y, width, height }: Bounds) {
    const stage = this.size();
    const scale = Math.min(largestFit, (stage.width - 2 * edge) / width, (stage.height - 2 * edge) / height);
    this.scale = Math.max(smallest, scale);
    this.x = stage.width / 2 - (x + width / 2) * this.scale;
    this.y = stage.height / 2 - (y + height / 2) * this.scale;
    this.show(true);
  }

  /** Whether all of it is in sight. */
  shows({ x, y, width, height }: Bounds): boolean {
    const stage = this.size();
    const [left, top] = [x * this.scale + this.x, y * this.scale + this.y];
    return left >= 0 && top >= 0
      && left + width * this.scale <= stage.width && top + height * this.scale <= stage.height;
  }

  /** Moves by pixels of the screen. */
  pan(dx: number, dy: number) {
    this.x += dx;
    this.y += dy;
    this.show(false);
  }

  /** Scales around a point of the SVG; around its middle where there is none. */
  zoom(factor: number, point?: Point) {
    const { width, height } = this.size();
    const { x, y } = point ?? { x: width / 2, y: height / 2 };
    const scale = Math.min(largest, Math.max(smallest, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.show(point === undefined);
  }

  private size(): Size {
    return this.svg.getBoundingClientRect();
  }

  private show(glide: boolean) {
    this.world.classList.toggle('gliding', glide);
    this.world.classList.toggle('far', this.scale < legible);
    this.world.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
  }
}
