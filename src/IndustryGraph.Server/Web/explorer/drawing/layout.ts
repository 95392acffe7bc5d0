import type { DrawnLine, Picture } from '../questions/picture';
import { cardOf, type Card } from './card';
import { boundsOf, type Bounds, type Point, type Size } from './geometry';
import { inLayers } from './layers';
import { asNetwork } from './network';
import { straightRoutes } from './routes';

/** Where each entity stands, by its middle. */
export type Places = ReadonlyMap<string, Point>;

/** The points along a line, from the edge of one card to the edge of the other. */
export type Routes = ReadonlyMap<string, readonly Point[]>;

export interface Layout {
  readonly places: Places;
  readonly routes: Routes;
  readonly cards: ReadonlyMap<string, Card>;
  readonly bounds: Bounds | null;
  /** Whether each line has room for its words. */
  readonly labelled: boolean;
}

/** With more lines than this, words on them would be all that one sees. */
const mostLabelled = 14;

/**
 * Places a picture.
 * @param previous Where things stood: a network keeps them there and finds room for what is new.
 * @param stage The size of the drawing on the screen, whose proportions are aimed at.
 */
export function layoutOf(picture: Picture, wordsOf: (line: DrawnLine) => string, previous: Places | null, stage: Size): Layout {
  const { entities, lines } = picture;
  const cards = new Map(entities.map((entity) => [entity.slug, cardOf(entity)]));
  const labelled = lines.length <= mostLabelled && picture.layout !== 'network';
  if (picture.layout === 'network') {
    const places = asNetwork(cards, lines, previous, stage);
    return { places, cards, routes: straightRoutes(places, cards, lines), bounds: extent(places, cards), labelled };
  }

  const layers = inLayers(picture, cards, labelled ? wordsOf : null, stage);
  return { ...layers, cards, bounds: extent(layers.places, cards), labelled };
}

function extent(places: Places, cards: ReadonlyMap<string, Card>): Bounds | null {
  return boundsOf([...places].map(([slug, point]) => {
    const { width, height } = cards.get(slug)!;
    return { ...point, width, height };
  }));
}
