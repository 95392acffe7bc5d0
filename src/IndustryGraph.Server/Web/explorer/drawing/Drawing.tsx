import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count, type DrawnEntity, type DrawnLine, type Picture } from '../questions/picture';
import { Camera } from './camera';
import { followGestures, type Gestures } from './gestures';
import { layoutOf, type Layout } from './layout';
import { Line } from './Line';
import { Node } from './Node';
import { steer } from './steer';
import './drawing.css';

export interface DrawingEvents {
  /** Clicked once: shown in the panel, and its neighbours fetched. */
  readonly onOpen: (slug: string) => void;
  /** Clicked twice: the drawing begins again from here. */
  readonly onFocus: (slug: string) => void;
  readonly onSelectLine: (slug: string) => void;
}

const nothing: Pick<Picture, 'entities' | 'lines' | 'roots'> = { entities: [], lines: [], roots: [] };

/** A second click within this many milliseconds makes a double one. */
const doubleClick = 240;

/** The network, drawn. Everything in it is reached by Tab, the arrow keys, Enter (open) and F (focus). */
export function Drawing({ picture, selected, lively, wordsOf, onOpen, onFocus, onSelectLine }: DrawingEvents & {
  readonly picture: Picture;
  readonly selected: string | null;
  /** The relationships that changed just now. */
  readonly lively: ReadonlySet<string>;
  readonly wordsOf: (line: DrawnLine) => string;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const camera = useRef<Camera>(null);
  const gestures = useRef<Gestures>(null);
  const waiting = useRef<number | undefined>(undefined);
  // The picture that is drawn stays until the next has its places.
  const [layout, setLayout] = useState<Layout | null>(null);
  const [reached, setReached] = useState<string | null>(null);

  useLayoutEffect(() => {
    camera.current = new Camera(stage.current!, world.current!);
    gestures.current = followGestures(camera.current);
    return () => gestures.current!.stop();
  }, []);

  const lookAt = ({ bounds, places, picture: { roots, lines } }: Layout) => {
    const point = [selected, roots[0], mostJoined(lines)].find((slug) => slug && places.has(slug));
    camera.current!.begin(bounds!, places.get(point ?? [...places.keys()][0]!)!);
  };

  useEffect(() => {
    let isWanted = true;
    const draw = async () => {
      const next = await layoutOf(picture, wordsOf, layout?.places ?? null, stage.current!.getBoundingClientRect());
      if (next === null || !isWanted) {
        return;
      }

      setLayout(next);
      const isSame = layout !== null && [...next.places.keys()].some((slug) => layout.places.has(slug));
      if (next.bounds && !(isSame && picture.layout === 'network' && camera.current!.shows(next.bounds))) {
        lookAt(next);
      }
    };
    void draw();
    return () => { isWanted = false; };
    // The places of the layout before are where this one starts from; they do not ask for a new one.
  }, [picture, wordsOf]);

  useEffect(() => {
    if (layout && layout.places.size > 0) {
      performance.mark('drawn');
    }

    // Another size of the window, or of what stands beside: the whole is shown again.
    const resized = new ResizeObserver(() => {
      if (layout?.bounds && camera.current!.isResized()) {
        lookAt(layout);
      }
    });
    resized.observe(stage.current!);
    return () => resized.disconnect();
  }, [layout]);

  const open = useCallback((slug: string, event: MouseEvent) => {
    if (gestures.current!.wasDragged()) {
      return;
    }

    clearTimeout(waiting.current);
    if (event.detail >= 2) {
      onFocus(slug);
    } else {
      waiting.current = window.setTimeout(() => onOpen(slug), event.detail === 0 ? 0 : doubleClick);
    }
  }, [onOpen, onFocus]);
  const selectLine = useCallback((slug: string) => gestures.current!.wasDragged() || onSelectLine(slug), [onSelectLine]);

  const { entities, lines, roots } = layout?.picture ?? nothing;
  const tabStop = [reached, selected, roots[0]].find((slug) => slug && layout?.places.has(slug)) ?? entities[0]?.slug;
  const press = (event: KeyboardEvent) => {
    const slug = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    if (!slug || !layout) {
      return;
    }

    const next = steer(layout.places, slug, event.key);
    if (next) {
      svg.current!.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)!.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      onOpen(slug);
    } else if (event.key === 'f' || event.key === 'F') {
      onFocus(slug);
    } else {
      return;
    }

    event.preventDefault();
  };
  const degrees = useMemo(() => degreesOf(lines), [lines]);

  return (
    <div class="drawing" aria-busy={layout?.picture !== picture}>
      {layout?.picture !== picture && <div class="progress" role="progressbar" aria-label="Drawing" />}
      <div class="window" ref={stage}>
        <div class="world" ref={world}>
          <svg
            ref={svg}
            class="network"
            role="group"
            aria-label={`Drawing of ${entities.length} companies and plants and ${lines.length} relationships. `
              + 'Arrow keys move between them, Enter opens one, F focuses on it. The table shows the same.'}
            onKeyDown={press}
          >
            <g class="everything">
              <g class="lines" aria-hidden="true" key={layout ? [...layout.routes.keys()].join() : ''}>
                {layout && lines.map((line) => (
                  <Line
                    key={line.slug}
                    line={line}
                    route={layout.routes.get(line.slug)!}
                    words={wordsOf(line)}
                    labelled={layout.labelled}
                    selected={line.slug === selected}
                    lively={lively.has(line.slug)}
                    onSelect={selectLine}
                  />
                ))}
              </g>
              {layout && entities.map((entity) => (
                <Node
                  key={entity.slug}
                  entity={entity}
                  card={layout.cards.get(entity.slug)!}
                  place={layout.places.get(entity.slug)!}
                  classes={classesOf(entity, roots, selected)}
                  reachable={entity.slug === tabStop}
                  description={descriptionOf(entity, degrees.get(entity.slug) ?? 0)}
                  onClick={open}
                  onFocus={setReached}
                />
              ))}
            </g>
          </svg>
        </div>
      </div>
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => camera.current!.zoom(1.3)}>+</button>
        <button type="button" aria-label="Zoom out" onClick={() => camera.current!.zoom(1 / 1.3)}>−</button>
        <button type="button" aria-label="Show everything" onClick={() => layout?.bounds && camera.current!.fit(layout.bounds)}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" /></svg>
        </button>
      </div>
    </div>
  );
}

function classesOf({ slug, mark }: DrawnEntity, roots: readonly string[], selected: string | null): string {
  const classes = ['node'];
  if (roots.includes(slug)) {
    classes.push('root');
  }

  if (mark) {
    classes.push(`mark-${mark}`);
  }

  if (slug === selected) {
    classes.push('selected');
  }

  return classes.join(' ');
}

function descriptionOf({ name, mark, hidden }: DrawnEntity, degree: number): string {
  const marks = { removed: 'stops', sole: 'hit, without another source', hit: 'hit' };
  return [
    name, mark ? marks[mark] : '', `${count(degree, 'relationship')} drawn`, hidden > 0 ? `${hidden} more on record` : '',
  ].filter((part) => part !== '').join(', ');
}

/** Who has the most lines; the entity that a small screen begins with. */
const mostJoined = (lines: readonly DrawnLine[]) => [...degreesOf(lines)].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';

function degreesOf(lines: readonly DrawnLine[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const slug of lines.flatMap(({ from, to }) => [from.slug, to.slug])) {
    degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  }

  return degrees;
}
