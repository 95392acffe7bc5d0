import type { Navigate } from './view/navigation';
import { overview, type View } from './view/view';
import { dateWords } from './words/dates';

/** What stands where there is nothing to draw, and what to do about it. */
export function Emptiness({ kind, view, navigate }: {
  readonly kind: 'incomplete' | 'nothing';
  readonly view: View;
  readonly navigate: Navigate;
}) {
  const { question, at, stages, types } = view;
  if (kind === 'incomplete') {
    return (
      <div class="empty">
        <p><strong>{question.kind === 'paths' ? 'Choose two ends' : 'Choose a company'}</strong></p>
        <p>{question.kind === 'paths'
          ? 'The shortest ways between them are drawn, with how firm each is.'
          : 'Type a name above; near spellings and other names are found too.'}</p>
      </div>
    );
  }

  if (question.kind === 'ask') {
    return <div class="empty"><p><strong>Nothing to draw</strong></p><p>The answer is told in words.</p></div>;
  }

  return (
    <div class="empty">
      <p><strong>Nothing to draw</strong></p>
      <p>
        No relationship on record fits{at === null ? '' : ` as of ${dateWords(at)}`}{stages || types ? ' with this filter' : ''}.
        That nobody said so does not mean that it is not so.
      </p>
      <p class="actions">
        {(stages || types) && <button type="button" onClick={() => navigate({ stages: null, types: null })}>Clear the filter</button>}
        {at && <button type="button" onClick={() => navigate({ at: null, since: null })}>Go to today</button>}
        <button type="button" onClick={() => navigate({ question: overview, selected: null })}>Show the whole network</button>
      </p>
    </div>
  );
}
