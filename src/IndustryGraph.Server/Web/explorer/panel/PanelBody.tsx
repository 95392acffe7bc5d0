import type { ComponentChildren } from 'preact';
import type { Asking } from '../server/useAnswer';
import type { Navigate } from '../view/navigation';
import { FailureNote } from './FailureNote';

/** A panel about what is selected: its answer, or why there is none, and the way back. */
export function PanelBody<T>({ asking: { answer, failure, isWaiting }, navigate, children }: {
  readonly asking: Asking<T>;
  readonly navigate: Navigate;
  readonly children: (answer: T) => ComponentChildren;
}) {
  return (
    <div class="panel-body" aria-busy={isWaiting}>
      <button type="button" class="close" aria-label="Close" title="Close" onClick={() => navigate({ selected: null })}>×</button>
      {failure && <FailureNote failure={failure} />}
      {answer ? children(answer) : !failure && <div class="skeleton" role="status" aria-label="Loading"><i /><i /><i /><i /></div>}
    </div>
  );
}
