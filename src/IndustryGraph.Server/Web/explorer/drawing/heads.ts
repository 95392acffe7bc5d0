import type { RelationshipType } from '../server/schema';
import type { Point } from './placing/geometry';

/**
 * What stands at the end of a line, with its tip at the origin and the line coming from the left; null: nothing. The
 * shape tells the type together with the colour, for those who see no difference between the colours.
 */
const shapes: Readonly<Record<RelationshipType, { readonly path: string; readonly filled: boolean } | null>> = {
  SUPPLIES: { path: 'M0,0L-10,-5L-10,5Z', filled: true },
  MANUFACTURES_FOR: { path: 'M0,0L-9,-5L-9,5ZM-9,0M-12,-5L-12,5', filled: true },
  PROVIDES_SERVICES_TO: { path: 'M-10,-5L0,0L-10,5', filled: false },
  LICENSES_TO: { path: 'M0,0L-11,-5L-11,5Z', filled: false },
  INVESTS_IN: { path: 'M0,0L-6,-4.5L-12,0L-6,4.5Z', filled: false },
  OWNS: { path: 'M0,0L-7,-5L-14,0L-7,5Z', filled: true },
  ACQUIRES: { path: 'M0,0L-8,-5L-8,5ZM-8,0L-16,-5L-16,5Z', filled: true },
  OPERATES: { path: 'M0,0A4,4 0 1 0 -8,0A4,4 0 1 0 0,0Z', filled: false },
  PARTNERS_WITH: null,
  COMPETES_WITH: { path: 'M-3,-5L-3,5M-7,-5L-7,5', filled: false },
};

/** The head of a line that ends at a point, coming from another. */
export function headOf(type: RelationshipType, end: Point, from: Point) {
  const shape = shapes[type];
  if (shape === null) {
    return null;
  }

  const angle = (Math.atan2(end.y - from.y, end.x - from.x) * 180) / Math.PI;
  return { ...shape, transform: `translate(${end.x.toFixed(1)},${end.y.toFixed(1)}) rotate(${angle.toFixed(1)})` };
}
