import { useEffect, useRef, useState } from 'preact/hooks';
import { accessKey } from '../../shared/accessKey';
import { eventStream } from '../../shared/eventStream';
import { bodyOf, type GraphQLResponse } from '../../shared/graphql';
import { documentOf } from '../documents';
import { stages, type RelationshipType, type Stage } from './schema';
import { endpoint } from './send';

/** A relationship that changed while the page was open. */
export interface LiveChange {
  readonly cursor: string;
  readonly relationship: {
    readonly slug: string;
    readonly type: RelationshipType;
    readonly stage: Stage;
    readonly from: { readonly slug: string; readonly name: string };
    readonly to: { readonly slug: string; readonly name: string };
  };
  readonly change: { readonly kind: string; readonly recordedAt: string };
}

/** connecting: also after a break; paused: nobody looks at the page. */
export type Following = 'connecting' | 'live' | 'paused';

const shortestWait = 1_000;
const longestWait = 30_000;

/**
 * Subscribes to every change, as long as the page is looked at: browsers allow a server few connections, and a hidden tab
 * shall not hold one. It goes on after the last event, so that nothing is missed.
 */
export function useFollowing(onChange: (change: LiveChange) => void): Following {
  const [state, setState] = useState<Following>('connecting');
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    let stop = new AbortController();
    let after: string | null = null;
    const follow = async (signal: AbortSignal) => {
      for (let wait = shortestWait; !signal.aborted; wait = Math.min(longestWait, wait * 2)) {
        setState('connecting');
        try {
          const variables = { after, where: { stages } };
          const body = bodyOf({ document: documentOf('following'), variables });
          for await (const event of eventStream<GraphQLResponse<{ relationshipChanged: LiveChange }>>(
            endpoint, body, signal, () => setState('live'), accessKey.headers())) {
            const change = event.data?.relationshipChanged;
            if (change) {
              wait = shortestWait;
              after = change.cursor;
              tell.current(change);
            }
          }
        } catch {
          // The connection broke, or the page was hidden: the loop says which.
        }

        await delay(wait, signal);
      }
    };
    const turn = () => {
      stop.abort();
      stop = new AbortController();
      if (document.hidden) {
        setState('paused');
      } else {
        void follow(stop.signal);
      }
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stop.abort();
    };
  }, []);
  return state;
}

const delay = (milliseconds: number, signal: AbortSignal) => new Promise<void>((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
});
