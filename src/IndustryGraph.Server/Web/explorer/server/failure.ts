import type { GraphQLError } from '../../shared/graphql';

/** Why there is no answer: what the server says, or that it cannot be reached. */
export class Failure extends Error {
  constructor(
    message: string,
    /** A code of docs/errors.md; null where no server answered. */
    readonly code: string | null,
  ) {
    super(message);
  }

  static of(errors: readonly GraphQLError[]) {
    return new Failure(errors.map((error) => error.message).join(' '), errors[0]?.extensions?.code ?? null);
  }
}
