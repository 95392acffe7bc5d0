/** A query that answers a question about the graph; the question is the comment that its file begins with. */
export interface Example {
  readonly question: string;
  readonly query: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The files of `examples/`, in the order of their names. */
export const examples: readonly Example[] = Object.keys(files)
  .sort()
  .map((name) => {
    const query = files[name]!;
    const question = /^# (.+)/.exec(query)?.[1];
    if (question === undefined) {
      throw new Error(`${name} does not begin with a comment that says what it answers.`);
    }

    return { question, query };
  });
