import type { DrawnLine, LineMark } from '../questions/picture';
import { middleOf, pathThrough, type Point } from './placing/geometry';
import { headOf } from './heads';
import { memo } from './memo';
import { captionFont, widthOf } from './text';

/** What the badge on a marked line says. */
const badges: Readonly<Record<LineMark, string | null>> = {
  added: '+', ended: '−', changed: '~', lost: null, weakest: null,
};

/** A relationship: the colour and head tell its type, the line its stage. */
export const Line = memo(({ line, route, words, labelled, selected, lively, onSelect }: {
  readonly line: DrawnLine;
  readonly route: readonly Point[];
  readonly words: string;
  readonly labelled: boolean;
  readonly selected: boolean;
  /** Whether it changed just now. */
  readonly lively: boolean;
  readonly onSelect: (slug: string) => void;
}) => {
  const path = pathThrough(route);
  const middle = middleOf(route);
  const head = headOf(line.type, route.at(-1)!, route.at(-2)!);
  const badge = line.mark ? badges[line.mark] : null;
  const denied = line.stage === 'DENIED' && badge === null ? '×' : badge;
  const classes = ['line', `type-${line.type}`, `stage-${line.stage}`];
  if (line.mark) {
    classes.push(`mark-${line.mark}`);
  }

  if (selected) {
    classes.push('selected');
  }

  if (lively) {
    classes.push('lively');
  }

  return (
    <g class={classes.join(' ')} data-line={line.slug} onClick={() => onSelect(line.slug)}>
      <title>{`${line.from.name} ${words} ${line.to.name}`}</title>
      <path class="reach" d={path} />
      <path class="halo" d={path} />
      <path class="stroke" d={path} />
      {head && <path class={head.filled ? 'head filled' : 'head'} d={head.path} transform={head.transform} />}
      {(labelled || selected) && <Words text={words} x={middle.x} y={middle.y + (denied ? 18 : 0)} />}
      {denied && (
        <g class="badge">
          <circle cx={middle.x} cy={middle.y} r="8" />
          <text x={middle.x} y={middle.y + 4.5}>{denied}</text>
        </g>
      )}
    </g>
  );
});

/** What a line means, on a ground that keeps the line itself away from the letters. */
function Words({ text, x, y }: Point & { readonly text: string }) {
  const width = widthOf(text, captionFont) + 8;
  return (
    <g class="words">
      <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={4} />
      <text x={x} y={y + 4}>{text}</text>
    </g>
  );
}
