import type { Relationship, TypeInfo } from '../server/schema';
import { ViewLink } from '../view/link';
import type { Navigate } from '../view/navigation';
import { dateWords } from '../words/dates';
import { inverseWords, typeWords } from '../words/relationships';
import { StageChip } from './StageChip';

/** Relationships, told from one end where that is given: "is supplied by ProLogium". */
export function RelationshipList({ lines, of, types, navigate }: {
  readonly lines: readonly Relationship[];
  readonly of?: string;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly navigate: Navigate;
}) {
  return (
    <ul class="relationships">
      {lines.map((line) => (
        <li key={line.slug}>
          <ViewLink to={{ selected: line.slug }} navigate={navigate}>
            <span>{sentenceOf(line, of, types)}</span>
            <StageChip stage={line.stage} />
            <small>
              {[line.products.map(({ name }) => name).join(', '), line.announcedOn && dateWords(line.announcedOn)]
                .filter((part) => part).join(' · ')}
            </small>
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}

export function sentenceOf(
  { from, to, type }: Relationship, of: string | undefined, types: ReadonlyMap<string, TypeInfo>,
): string {
  if (of === from.slug) {
    return `${typeWords(type, types)} ${to.name}`;
  }

  return of === to.slug ? `${inverseWords(type, types)} ${from.name}` : `${from.name} ${typeWords(type, types)} ${to.name}`;
}
