import type { Failure } from '../server/failure';
import { KeyForm } from './KeyForm';

/** What to do about an error, by its code; docs/errors.md lists them all. */
const advice: Readonly<Record<string, string>> = {
  NOT_FOUND: 'It may have been merged or never recorded. Look it up by name in the search box.',
  AMBIGUOUS_NAME: 'Choose one of them from the list that the search box offers.',
  LIMIT: 'Ask for less: fewer tiers, or a narrower filter.',
  PAGE_TOO_LARGE: 'Ask for less: fewer tiers, or a narrower filter.',
  UNAVAILABLE: 'The store cannot be reached just now. Try again in a moment.',
  UNAUTHENTICATED: 'This server is not open to everybody.',
  FORBIDDEN: 'This server is not open to everybody.',
  RATE_LIMITED: 'Points come back with time.',
  NOT_TRUSTED: 'This server runs listed documents only, and those of the explorer are not among them.',
};

/** Why there is no answer, in the words of the server. */
export function FailureNote({ failure: { message, code }, onRetry }: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}) {
  return (
    <div class="failure" role="alert">
      <p><strong>{code === null ? 'No connection' : 'That cannot be answered'}</strong></p>
      <p>{message}</p>
      {code !== null && <p class="advice">{advice[code]} <code>{code}</code></p>}
      {onRetry && code === 'UNAUTHENTICATED' && <KeyForm onKey={onRetry} />}
      {onRetry && <button type="button" onClick={onRetry}>Try again</button>}
    </div>
  );
}
