import { captionOf } from '../words/entities';
import type { Entity } from '../server/schema';
import type { Size } from './placing/geometry';
import { captionFont, nameFont, widthOf } from './text';

/** How an entity is drawn: a card with its name in lines, and under it what and where it is. */
export interface Card extends Size {
  readonly lines: readonly string[];
  readonly caption: string;
  readonly shape: CardShape;
}

export type CardShape = 'company' | 'venture' | 'facility' | 'brand';

export const lineHeight = 17;
export const glyphWidth = 20;
const padding = { x: 12, y: 9 };
const captionHeight = 14;
const widestLine = 148;
const mostLines = 3;

const cards = new Map<string, Card>();

/** The card of an entity; its size follows from the text, so that no layout ever lets two texts overlap. */
export function cardOf(entity: Entity): Card {
  const key = `${entity.slug} ${entity.name}`;
  const known = cards.get(key) ?? make(entity);
  cards.set(key, known);
  return known;
}

function make(entity: Entity): Card {
  const shape = shapeOf(entity);
  const lines = wrap(entity.name, nameFont);
  const caption = fitted(captionOf(entity), captionFont);
  const widest = Math.max(...lines.map((line) => widthOf(line, nameFont)), widthOf(caption, captionFont));
  return {
    lines,
    caption,
    shape,
    width: Math.ceil(widest) + 2 * padding.x + (shape === 'venture' || shape === 'facility' ? glyphWidth : 0),
    height: lines.length * lineHeight + (caption === '' ? 0 : captionHeight) + 2 * padding.y,
  };
}

function shapeOf({ __typename, companyKind }: Entity): CardShape {
  if (__typename === 'Facility') {
    return 'facility';
  }

  return companyKind === 'JOINT_VENTURE' ? 'venture' : companyKind === 'BRAND' ? 'brand' : 'company';
}

function wrap(text: string, font: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, font) <= widestLine) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }

  const kept = lines.slice(0, mostLines);
  if (lines.length > mostLines) {
    kept[mostLines - 1] += ' …';
  }

  return kept.map((line) => fitted(line, font));
}

function fitted(text: string, font: string): string {
  let kept = text;
  while (widthOf(kept, font) > widestLine + 12) {
    kept = `${kept.slice(0, -2).trimEnd()}…`;
  }

  return kept;
}
