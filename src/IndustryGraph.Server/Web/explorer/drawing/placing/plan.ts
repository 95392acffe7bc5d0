import type { Point, Size } from './geometry';

/** What has to be known of a picture to place it: plain data, which another thread can be given. */
export interface Plan {
  /** In layers along the flow, in layers by tier, or by distance in the network. */
  readonly order: 'flow' | 'steps' | 'network';
  /** The card of each entity, by slug. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** Tiers away from what the question starts from. */
  readonly tiers: ReadonlyMap<string, number>;
  readonly lines: readonly PlannedLine[];
  /** Where things stood: a network keeps them there and finds room for what is new. */
  readonly previous: Places | null;
  /** The size of the drawing on the screen, whose proportions are aimed at. */
  readonly stage: Size;
}

export interface PlannedLine {
  readonly slug: string;
  /** The slugs of the entities at its ends. */
  readonly from: string;
  readonly to: string;
  /** How wide the words on it are; null: it has none. */
  readonly words: number | null;
}

/** Where each entity stands, by its middle. */
export type Places = ReadonlyMap<string, Point>;

/** The points along a line, from the edge of one card to the edge of the other. */
export type Routes = ReadonlyMap<string, readonly Point[]>;

export interface Placed {
  readonly places: Places;
  readonly routes: Routes;
}
