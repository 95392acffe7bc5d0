const operations = import.meta.glob<string>('./*.graphql', { query: '?raw', import: 'default', eager: true });
const fragments = import.meta.glob<string>('./fragments/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The text of a document of this folder, with the fragments it spreads and those that they spread. */
export function documentOf(name: string): string {
  const texts = [textOf(operations, `./${name}.graphql`)];
  const spread = new Set<string>();
  for (const text of texts) {
    for (const [, fragment] of text.matchAll(/\.\.\.(\w+)/g)) {
      const file = `./fragments/${fragment}.graphql`;
      // What stands beside its only use is no file of its own.
      if (!spread.has(file) && file in fragments) {
        spread.add(file);
        texts.push(textOf(fragments, file));
      }
    }
  }

  return texts.join('\n');
}

function textOf(files: Readonly<Record<string, string>>, file: string): string {
  const text = files[file];
  if (text === undefined) {
    throw new Error(`There is no ${file}.`);
  }

  return text;
}
