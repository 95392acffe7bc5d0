/** A document and its variables: what one request sends. */
export interface GraphQLRequest {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/** A response, or one event of a subscription. */
export interface GraphQLResponse<T> {
  readonly data?: T | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: { readonly pin?: { readonly validAt: string; readonly knownAt: string } };
}

/** The body of a request over HTTP. */
export const bodyOf = ({ document, variables }: GraphQLRequest) => JSON.stringify({ query: document, variables });

/** The part of an address that hands a request to the IDE: behind the hash, so that it never reaches a server. */
export const ideFragment = ({ document, variables }: GraphQLRequest) =>
  '#' + new URLSearchParams({ query: document, variables: JSON.stringify(variables, null, 2) }).toString();
