import type { Picture } from '../questions/picture';
import type { TypeInfo } from '../server/schema';
import { hitSheet, lineSheet } from '../table/sheets';
import { csvOf } from './csv';
import { pngOf } from './png';
import { save } from './save';
import { svgOf } from './svg';

/** What is seen, to take away: the table as CSV, the drawing as SVG and PNG. */
export function Downloads({ picture, types, isDrawn }: {
  readonly picture: Picture;
  readonly types: ReadonlyMap<string, TypeInfo>;
  /** Whether the drawing is on the page; only then can it be saved. */
  readonly isDrawn: boolean;
}) {
  const name = `industrygraph-${picture.heading.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
  const drawing = () => svgOf(document.querySelector<SVGSVGElement>('svg.network')!, picture.heading);
  const sheet = hitSheet(picture);
  return (
    <div class="downloads" role="group" aria-label="Download">
      <button type="button" onClick={() => save(`${name}.csv`, csvOf(lineSheet(picture, types)))}>CSV</button>
      {sheet && <button type="button" onClick={() => save(`${name}-hit.csv`, csvOf(sheet))}>CSV of the hit</button>}
      <button type="button" disabled={!isDrawn} onClick={() => save(`${name}.svg`, new Blob([drawing().text], { type: 'image/svg+xml' }))}>SVG</button>
      <button type="button" disabled={!isDrawn} onClick={async () => save(`${name}.png`, await pngOf(drawing()))}>PNG</button>
    </div>
  );
}
