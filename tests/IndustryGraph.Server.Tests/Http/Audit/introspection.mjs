// Asks a server for its schema as tools do, and writes down what they then know of it, beside the schema of a file.
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';

const [url, file] = process.argv.slice(2);
const query = getIntrospectionQuery({
  descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
});
const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const text = (schema) => printSchema(lexicographicSortSchema(schema));
process.stdout.write(JSON.stringify({
  introspected: text(buildClientSchema((await response.json()).data)),
  written: text(buildSchema(readFileSync(file, 'utf8'))),
}));
