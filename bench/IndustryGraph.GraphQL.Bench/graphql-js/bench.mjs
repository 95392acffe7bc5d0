// The same documents through graphql-js. Prints a JSON object: the least time of each step in nanoseconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, execute, parse, validate } from 'graphql';

const folder = process.argv[2];
const text = (name) => readFileSync(join(folder, `${name}.graphql`), 'utf8');
const schema = buildSchema(text('schema'));

const countries = ['JP', 'KR', 'VN', null];
const kinds = ['MAKER', 'SUPPLIER', 'INVESTOR'];
const companies = [];
for (let i = 0; i < 10_000; i++) {
  companies.push({
    id: `c${i}`,
    name: `Company ${i} & Söhne`,
    country: countries[i % 4],
    kind: kinds[i % 3],
    founded: 1900 + (i % 120),
    listed: i % 2 === 0,
    revenue: i * 1.25,
    tags: ['battery', `tag ${i % 7}`],
    parent: i % 5 === 0 ? null : companies[Math.floor(i / 5)],
    suppliers: ({ first }) => page(first),
    __typename: 'Company',
  });
}

const page = (first) => ({
  nodes: companies.slice(0, first),
  edges: () => companies.slice(0, first).map((node) => ({ cursor: node.id, node })),
  pageInfo: { hasNextPage: true, endCursor: `c${first - 1}` },
  totalCount: first,
});
const rootValue = {
  company: ({ id }) => companies[Number(id.slice(1))],
  companies: ({ first }) => page(first),
  node: () => companies[2],
};

const measure = (step) => {
  const until = process.hrtime.bigint() + 500_000_000n;
  while (process.hrtime.bigint() < until) step();
  const times = [];
  for (let i = 0; i < 15; i++) {
    const start = process.hrtime.bigint();
    let count = 0;
    do {
      step();
      count++;
    } while (process.hrtime.bigint() - start < 100_000_000n);
    times.push(Number(process.hrtime.bigint() - start) / count);
  }
  return Math.min(...times);
};

const results = {};
for (const name of ['small', 'medium', 'large']) {
  const source = text(name);
  const document = parse(source, { noLocation: false });
  if (validate(schema, document).length > 0) throw new Error(`${name} is not valid`);
  results[`Parse ${name}`] = measure(() => parse(source));
  results[`Validate ${name}`] = measure(() => validate(schema, document));
}

for (const name of ['small', 'medium', 'fan-out', 'wide', 'introspection']) {
  const document = parse(text(name));
  const run = () => execute({ schema, document, rootValue, variableValues: { id: 'c1' } });
  const result = run();
  if (result.errors) throw result.errors[0];
  // To the response's text, as the engine's time is.
  results[`Execute ${name}`] = measure(() => Buffer.from(JSON.stringify(run())));
}

process.stdout.write(JSON.stringify(results));
