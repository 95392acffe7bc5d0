import { useEffect, useState } from 'preact/hooks';
import { Failure } from './failure';

/** What is known of an answer that was asked for; the one before stays in sight until the next is there. */
export interface Asking<T> {
  readonly answer: T | null;
  readonly failure: Failure | null;
  readonly isWaiting: boolean;
}

/** Asks again whenever one of the reasons changes; an answer that comes too late is dropped. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, reasons: readonly unknown[]): Asking<T> {
  const [asking, setAsking] = useState<Asking<T>>({ answer: null, failure: null, isWaiting: true });
  useEffect(() => {
    const stop = new AbortController();
    setAsking((before) => ({ ...before, isWaiting: true }));
    ask(stop.signal).then(
      (answer) => stop.signal.aborted || setAsking({ answer, failure: null, isWaiting: false }),
      (problem: unknown) => {
        if (!stop.signal.aborted) {
          const failure = problem instanceof Failure ? problem : new Failure(String(problem), null);
          setAsking({ answer: null, failure, isWaiting: false });
        }
      },
    );
    return () => stop.abort();
  }, reasons);
  return asking;
}
