const files = import.meta.glob<string>('./*.graphql', { query: '?raw', import: 'default', eager: true });

/** The text of a document of this folder. */
export function documentOf(name: string): string {
  const text = files[`./${name}.graphql`];
  if (text === undefined) {
    throw new Error(`There is no document ${name}.`);
  }

  return text;
}
