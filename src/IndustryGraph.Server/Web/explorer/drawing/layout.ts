import type { DrawnLine, Picture } from '../questions/picture';
import { cardOf, type Card } from './card';
import { placeAside } from './placing';
import { boundsOf, type Bounds, type Size } from './placing/geometry';
import type { Placed, Places } from './placing/plan';
import { captionFont, widthOf } from './text';

export interface Layout extends Placed {
  readonly picture: Picture;
  readonly cards: ReadonlyMap<string, Card>;
  readonly bounds: Bounds | null;
  /** Whether each line has room for its words. */
  readonly labelled: boolean;
}

/** With more lines than this, words on them would be all that one sees. */
const mostLabelled = 14;

/**
 * Places a picture; null where another was to be placed meanwhile.
 * @param previous Where things stood: a network keeps them there and finds room for what is new.
 * @param stage The size of the drawing on the screen, whose proportions are aimed at.
 */
export async function layoutOf(
  picture: Picture, wordsOf: (line: DrawnLine) => string, previous: Places | null, stage: Size,
): Promise<Layout | null> {
  const { entities, lines, layout: order } = picture;
  const cards = new Map(entities.map((entity) => [entity.slug, cardOf(entity)]));
  const labelled = lines.length <= mostLabelled && order !== 'network';
  const placed = await placeAside({
    order,
    sizes: new Map([...cards].map(([slug, { width, height }]) => [slug, { width, height }])),
    tiers: new Map(entities.map(({ slug, tier }) => [slug, tier ?? 0])),
    lines: lines.map((line) => ({
      slug: line.slug, from: line.from.slug, to: line.to.slug,
      words: labelled ? widthOf(wordsOf(line), captionFont) : null,
    })),
    previous,
    stage: { width: stage.width, height: stage.height },
  });
  return placed && { ...placed, picture, cards, labelled, bounds: extent(placed.places, cards) };
}

function extent(places: Places, cards: ReadonlyMap<string, Card>): Bounds | null {
  return boundsOf([...places].map(([slug, point]) => {
    const { width, height } = cards.get(slug)!;
    return { ...point, width, height };
  }));
}
