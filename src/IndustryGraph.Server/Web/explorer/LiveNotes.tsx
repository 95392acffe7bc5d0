import type { TypeInfo } from './server/schema';
import type { LiveChange } from './server/useFollowing';
import { ViewLink } from './view/link';
import type { Navigate } from './view/navigation';
import { typeWords } from './words/relationships';
import { stageWords } from './words/stages';

/** What changed while the page was open, told over the drawing. */
export function LiveNotes({ news, types, navigate, onDismiss }: {
  readonly news: readonly LiveChange[];
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly navigate: Navigate;
  readonly onDismiss: () => void;
}) {
  return (
    <div class="news" role="status" aria-label="Changes just now">
      {news.map(({ cursor, relationship: { slug, type, stage, from, to } }) => (
        <p key={cursor}>
          <b>Changed just now</b>{' '}
          <ViewLink to={{ selected: slug }} navigate={navigate}>
            {from.name} {typeWords(type, types)} {to.name}: {stageWords[stage].toLowerCase()}
          </ViewLink>
        </p>
      ))}
      {news.length > 0 && <button type="button" class="plain" onClick={onDismiss}>Dismiss</button>}
    </div>
  );
}
