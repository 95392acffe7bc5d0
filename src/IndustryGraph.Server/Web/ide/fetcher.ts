import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { OperationTypeNode, type DocumentNode, type ExecutionResult } from 'graphql';
import { accessKey } from '../shared/accessKey';
import { eventStream } from '../shared/eventStream';

// The page is served at the address of the endpoint itself.
const url = window.location.pathname;
const once = createGraphiQLFetcher({ url, enableIncrementalDelivery: false });

/** Sends what the editor holds, with the key; subscriptions by server-sent events. */
export const fetcher: Fetcher = (params, options) => {
  // What stands among the headers of a tab goes before the key.
  const headers = { ...accessKey.headers(), ...options?.headers };
  return isSubscription(options?.documentAST, params.operationName)
    ? follow(params, headers)
    : once(params, { ...options, headers });
};

function isSubscription(document: DocumentNode | undefined, name: string | null | undefined): boolean {
  const operations = document?.definitions.filter((definition) => definition.kind === 'OperationDefinition') ?? [];
  const operation = name ? operations.find((candidate) => candidate.name?.value === name) : operations[0];
  return operation?.operation === OperationTypeNode.SUBSCRIPTION;
}

/** The events, until the stop button ends them: that breaks the connection at once, not at the next event. */
function follow(params: FetcherParams, headers: Record<string, string>): AsyncIterable<ExecutionResult> {
  const stop = new AbortController();
  const { query, variables, operationName } = params;
  const events = eventStream<ExecutionResult>(
    url, JSON.stringify({ query, variables, operationName }), stop.signal, () => {}, headers);
  const end = { done: true as const, value: undefined };
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => events.next().catch((problem: unknown) => {
        if (stop.signal.aborted) {
          return end;
        }

        throw problem;
      }),
      return() {
        stop.abort();
        return Promise.resolve(end);
      },
    }),
  };
}
