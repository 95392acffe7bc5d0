// Relay: the compiler on the served schema, then its artifacts in relay-runtime: paging, refetch, mutation, subscription.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createClient } from 'graphql-sse';
import relayCompiler from 'relay-compiler';
import relay from 'relay-runtime';
import { servedSdl } from './schema.mjs';
import { authorization, lastChange, newClaim, post, record, url } from './server.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'relay');
const generated = join(folder, 'generated');
const artifact = async (name) => (await import(`./relay/generated/${name}.graphql.js`)).default;

const { commitMutation, createOperationDescriptor, Environment, fetchQuery, getSingularSelector, Network, Observable, RecordSource, requestSubscription, Store } = relay;

const streams = createClient({ url });
const environmentWith = (headers = {}) => new Environment({
  network: Network.create(
    ({ text }, variables) => post(text, variables, headers),
    ({ text }, variables) => Observable.create((sink) => streams.subscribe({ query: text, variables }, sink))),
  store: new Store(new RecordSource()),
});

before(async () => {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated);
  // The compiler wants Query.node to have one argument. The other may be left out: a pinned id carries its pin.
  const sdl = (await servedSdl()).replace('node(id: ID!, at: TimePin): Node', 'node(id: ID!): Node');
  writeFileSync(join(folder, 'schema.graphql'), sdl);
  execFileSync(relayCompiler, ['relay.config.json'], { cwd: folder, stdio: 'pipe' });
});

test('a fragment is paged by the query that the compiler made for it', async () => {
  const environment = environmentWith();
  const query = await artifact('documentsCompanyQuery');
  const operation = createOperationDescriptor(query, { id: 'lg-energy-solution' });
  await environment.execute({ operation }).toPromise();
  environment.retain(operation);
  const { data } = environment.lookup(operation.fragment);

  const customers = await artifact('documentsCustomers_company');
  const { refetch } = customers.metadata;
  const read = () => environment.lookup(getSingularSelector(customers, data.company)).data;
  // What there is in all, asked for beside Relay.
  const whole = await post('{ company(by: { id: "lg-energy-solution" }) { customers { totalCount } } }');
  const { totalCount } = whole.data.company.customers;
  assert.ok(totalCount > 2, 'a company with more customers than a page');
  assert.equal(read().customers.edges.length, 2);

  while (read().customers.pageInfo.hasNextPage) {
    const { pageInfo } = read().customers;
    await fetchQuery(environment, refetch.operation, {
      [refetch.identifierInfo.identifierQueryVariableName]: read().id, count: 2, cursor: pageInfo.endCursor,
    }).toPromise();
    assert.notEqual(read().customers.pageInfo.endCursor, pageInfo.endCursor);
  }

  const { edges } = read().customers;
  assert.equal(edges.length, totalCount);
  assert.equal(new Set(edges.map(({ relationship }) => relationship.id)).size, totalCount);
});

test('a mutation writes its result into the store', async () => {
  const environment = environmentWith(authorization);
  const mutation = await artifact('documentsImportMutation');
  const { importClaims } = await new Promise((onCompleted, onError) => {
    commitMutation(environment, { mutation, variables: { input: newClaim() }, onCompleted, onError });
  });
  assert.deepEqual(importClaims.problems, []);
  const [{ id }] = importClaims.relationships;
  assert.equal(environment.getStore().getSource().get(id).stage, 'SIGNED');
});

test('a mutation without the key is an error', async () => {
  const mutation = await artifact('documentsImportMutation');
  const errors = await new Promise((resolve, reject) => {
    commitMutation(environmentWith(), {
      mutation, variables: { input: newClaim() }, onCompleted: (_, told) => resolve(told), onError: reject,
    });
  });
  assert.equal(errors[0].extensions.code, 'UNAUTHENTICATED');
});

test('a subscription keeps the store up to date', async () => {
  const environment = environmentWith();
  const subscription = await artifact('documentsChangedSubscription');
  const variables = { after: await lastChange() };
  const seen = new Promise((resolve, reject) => {
    const { dispose } = requestSubscription(environment, {
      subscription,
      variables,
      onNext: ({ relationshipChanged }) => {
        dispose();
        resolve(relationshipChanged.relationship.id);
      },
      onError: reject,
    });
  });
  const id = await record();
  assert.equal(await seen, id);
  assert.equal(environment.getStore().getSource().get(id).stage, 'SIGNED');
  streams.dispose();
});
