/** A document that answers a question about the graph; the question is the comment that its file begins with. */
export interface Example {
  readonly question: string;
  readonly query: string;
}

/** The files of `examples/`, in the order of their names: queries, each of which shows something new. */
export const tour = read(import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true }));

/** The files of `examples/more/`: a subscription, and a mutation that needs the key for writing. */
export const more = read(import.meta.glob<string>('./examples/more/*.graphql', { query: '?raw', import: 'default', eager: true }));

function read(files: Record<string, string>): readonly Example[] {
  return Object.keys(files).sort().map((name) => {
    const query = files[name]!;
    const question = /^# (.+)/.exec(query)?.[1];
    if (question === undefined) {
      throw new Error(`${name} does not begin with a comment that says what it answers.`);
    }

    return { question, query };
  });
}
