import type { DrawnEntity } from '../questions/picture';
import { glyphWidth, lineHeight, type Card } from './card';
import type { Point } from './placing/geometry';
import { memo } from './memo';

/** A company or facility: a card whose outline and glyph tell its kind. */
export const Node = memo(({ entity, card, place, classes, reachable, description, onClick, onFocus }: {
  readonly entity: DrawnEntity;
  readonly card: Card;
  readonly place: Point;
  readonly classes: string;
  /** Whether the Tab key leads here. */
  readonly reachable: boolean;
  /** What a screen reader says after the texts of the card. */
  readonly description: string;
  readonly onClick: (slug: string, event: MouseEvent) => void;
  readonly onFocus: (slug: string) => void;
}) => {
  const { width, height, lines, caption, shape } = card;
  const hasGlyph = shape === 'venture' || shape === 'facility';
  const middle = hasGlyph ? glyphWidth / 2 : 0;
  const top = -height / 2 + 9;
  return (
    <g
      class={classes}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-description={description}
      aria-pressed={classes.includes(' selected')}
      data-node={entity.slug}
      onClick={(event: MouseEvent) => onClick(entity.slug, event)}
      onFocus={() => onFocus(entity.slug)}
    >
      <Outline card={card} />
      {hasGlyph && <Glyph shape={shape} x={-width / 2 + 20} />}
      {lines.map((line, index) => (
        <text key={index} class="name" x={middle} y={top + 13 + index * lineHeight}>{`${line} `}</text>
      ))}
      {caption !== '' && <text class="caption" x={middle} y={top + 11 + lines.length * lineHeight}>{`${caption} `}</text>}
      {entity.hidden > 0 && <Badge kind="more" text={`+${entity.hidden}`} x={width / 2} y={-height / 2} />}
      {entity.mark === 'sole' && <Badge kind="sole" text="sole source" x={0} y={-height / 2 - 4} />}
      {entity.mark === 'removed' && <Badge kind="removed" text="stops" x={0} y={-height / 2 - 4} />}
    </g>
  );
});

function Outline({ card: { width, height, shape } }: { readonly card: Card }) {
  const [x, y] = [-width / 2, -height / 2];
  if (shape === 'facility') {
    return <path class="card" d={`M${x},${y}h${width - 12}l12,12v${height - 12}h${-width}Z`} />;
  }

  const rounding = shape === 'brand' ? height / 2 : 8;
  return (
    <>
      <rect class="card" x={x} y={y} width={width} height={height} rx={rounding} />
      {shape === 'venture' && <rect class="inner" x={x + 3.5} y={y + 3.5} width={width - 7} height={height - 7} rx={5} />}
    </>
  );
}

/** Two circles that share a part, or a roof of saw teeth. */
function Glyph({ shape, x }: { readonly shape: Card['shape']; readonly x: number }) {
  return shape === 'venture'
    ? <path class="glyph" d={`M${x - 3},-5a5,5 0 1 0 .01,0ZM${x + 3},-5a5,5 0 1 0 .01,0Z`} />
    : <path class="glyph" d={`M${x - 7},6v-12l5,4v-4l5,4v-4l5,4v8Z`} />;
}

function Badge({ kind, text, x, y }: { readonly kind: string; readonly text: string; readonly x: number; readonly y: number }) {
  const width = text.length * 6 + 12;
  return (
    <g class={`badge ${kind}`}>
      <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={9} />
      <text x={x} y={y + 4}>{`${text} `}</text>
    </g>
  );
}
