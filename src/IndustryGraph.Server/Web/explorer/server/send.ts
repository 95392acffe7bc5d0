import { accessKey } from '../../shared/accessKey';
import { bodyOf, type GraphQLRequest, type GraphQLResponse } from '../../shared/graphql';
import { Failure } from './failure';

/** The endpoint, beside the page. */
export const endpoint = 'graphql';

export interface Reply<T> {
  readonly data: T;
  /** The day that the server read the graph at. */
  readonly validAt: string | null;
}

/**
 * Sends a query.
 * @throws {Failure} The server reports an error, or cannot be reached.
 */
export async function send<T>(request: GraphQLRequest, signal?: AbortSignal): Promise<Reply<T>> {
  const { data, errors, extensions } = await receive<T>(request, signal);
  if (errors || !data) {
    throw Failure.of(errors ?? [{ message: 'The server sent no data.' }]);
  }

  return { data, validAt: extensions?.pin?.validAt ?? null };
}

async function receive<T>(request: GraphQLRequest, signal?: AbortSignal): Promise<GraphQLResponse<T>> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        ...accessKey.headers(),
        Accept: 'application/graphql-response+json, application/json',
        'Content-Type': 'application/json',
      },
      body: bodyOf(request),
      signal: signal ?? null,
    });
    return (await response.json()) as GraphQLResponse<T>;
  } catch (problem) {
    if (signal?.aborted) {
      throw problem;
    }

    throw new Failure('The server cannot be reached, or what it sent could not be read.', null);
  }
}
