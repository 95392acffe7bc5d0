import type { DrawnLine, Hit, Picture } from '../questions/picture';
import { stages, type TypeInfo } from '../server/schema';
import { moneyWords, shareWords } from '../words/amounts';
import { dateWords, firstDay } from '../words/dates';
import { typeWords } from '../words/relationships';
import { stageWords } from '../words/stages';

/** A column: what a cell shows, and what it is sorted by where that is something else. */
export interface Column<Row> {
  readonly name: string;
  readonly text: (row: Row) => string;
  readonly order?: (row: Row) => string | number;
  readonly isNumber?: boolean;
}

export function lineColumns(types: ReadonlyMap<string, TypeInfo>): readonly Column<DrawnLine>[] {
  return [
    { name: 'From', text: ({ from }) => from.name },
    { name: 'Relationship', text: ({ type }) => typeWords(type, types) },
    { name: 'To', text: ({ to }) => to.name },
    { name: 'Stage', text: ({ stage }) => stageWords[stage], order: ({ stage }) => stages.indexOf(stage) },
    {
      name: 'Announced',
      text: ({ announcedOn }) => (announcedOn === null ? '' : dateWords(announcedOn)),
      order: ({ announcedOn }) => (announcedOn === null ? '' : firstDay(announcedOn)),
    },
    { name: 'Products', text: ({ products }) => products.map(({ name }) => name).join(', ') },
    { name: 'Value', text: ({ value }) => (value === null ? '' : moneyWords(value)), order: ({ value }) => Number(value?.amount ?? -1) },
    {
      name: 'Confidence', isNumber: true,
      text: ({ confidence }) => shareWords(confidence), order: ({ confidence }) => confidence,
    },
    {
      name: 'Sources', isNumber: true,
      text: ({ independentOrigins }) => `${independentOrigins}`, order: ({ independentOrigins }) => independentOrigins,
    },
  ];
}

const hitColumns: readonly Column<Hit>[] = [
  { name: 'Company', text: ({ company }) => company.name },
  { name: 'Tier', isNumber: true, text: ({ tier }) => `${tier}`, order: ({ tier }) => tier },
  { name: 'Sole source', text: ({ soleSource }) => (soleSource ? 'yes' : 'no') },
  { name: 'Loses', text: ({ lost }) => lost.map(({ from }) => from.name).join(', ') },
  { name: 'Others supply it', text: ({ alternatives }) => alternatives.map(({ name }) => name).join(', ') },
  { name: 'Pending replacements', text: ({ pending }) => pending.map(({ from }) => from.name).join(', ') },
];

/** Rows and their columns, ready to be shown and to be written as CSV. */
export interface Sheet<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
}

/** The relationships of a picture as a sheet. */
export const lineSheet = (picture: Picture, types: ReadonlyMap<string, TypeInfo>): Sheet<DrawnLine> => ({
  name: 'Relationships', columns: lineColumns(types), rows: picture.lines, idOf: ({ slug }) => slug,
});

/** The companies that a disruption reaches, as a sheet; null for every other question. */
export const hitSheet = ({ story }: Picture): Sheet<Hit> | null => (story.kind === 'disruption'
  ? { name: 'Companies that would be hit', columns: hitColumns, rows: story.hit, idOf: ({ company }) => company.slug }
  : null);
