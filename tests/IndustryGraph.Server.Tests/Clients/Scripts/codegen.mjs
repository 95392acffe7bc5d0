// graphql-codegen on the served introspection; what it makes is compiled by TypeScript together with code that uses it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { url } from './server.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const folder = join(root, 'codegen');

test('types are generated, and compile with what uses them', async () => {
  const config = { enumsAsTypes: true, scalars: { Date: 'string', DateTime: 'string', PartialDate: 'string', Decimal: 'string', URL: 'string' }, strictScalars: true };
  const files = await generate({
    // Clients ask which input objects are oneOf only where they are told to.
    schema: { [url]: { oneOf: true } },
    documents: join(folder, 'documents.graphql'),
    silent: true,
    config,
    generates: {
      [join(folder, 'schema.ts')]: { plugins: ['typescript'] },
      [join(folder, 'operations.ts')]: { plugins: ['typescript-operations'] },
    },
  }, true);
  assert.equal(files.length, 2);
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
});
