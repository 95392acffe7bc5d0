import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { Kind, OperationTypeNode, parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { accessKey } from '../shared/accessKey';
import { eventStream } from '../shared/eventStream';

// The page is served at the address of the endpoint itself.
const url = window.location.pathname;
const once = createGraphiQLFetcher({ url, enableIncrementalDelivery: false });

/** Sends what the editor holds, with the key; subscriptions by server-sent events. */
export const fetcher: Fetcher = (params, options) => {
  // What stands among the headers of a tab goes before the key.
  const headers = { ...accessKey.headers(), ...options?.headers };
  const operations = operationsOf(params.query);
  // The editor looks for operations only once typing has paused: until then it names one of the text that stood there before.
  const chosen = operations.find((operation) => operation.name?.value === params.operationName);
  const named = operations.length > 0 && !chosen ? { ...params, operationName: null } : params;
  return (chosen ?? operations[0])?.operation === OperationTypeNode.SUBSCRIPTION
    ? follow(named, headers)
    : once(named, { ...options, headers });
};

/** None where the text is no document: what is wrong with it is the server's to say. */
function operationsOf(query: string): readonly OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
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
