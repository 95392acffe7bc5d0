// graphql-ws, the reference client of the protocol graphql-transport-ws.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { changedDocument, importDocument, key, lastChange, newClaim, record, socketUrl } from './server.mjs';

const clientWith = (options = {}) => createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
const all = async (events) => {
  const results = [];
  for await (const result of events) results.push(result);
  return results;
};

test('a query gives one result and completes', async () => {
  const client = clientWith();
  const results = await all(client.iterate({ query: '{ company(by: { id: "toyota" }) { name } }' }));
  assert.deepEqual(results.map(({ data }) => data), [{ company: { name: 'Toyota' } }]);
  await client.dispose();
});

test('a mutation with the key in the payload of connection_init', async () => {
  const client = clientWith({ connectionParams: { key } });
  const [{ data }] = await all(client.iterate({ query: importDocument, variables: { input: newClaim() } }));
  assert.equal(data.importClaims.recorded, 1);
  await client.dispose();
});

test('a document that does not fit is an error message', async () => {
  const client = clientWith();
  await assert.rejects(all(client.iterate({ query: '{ nothing }' })), ([error]) => error.extensions.code === 'VALIDATION');
  await client.dispose();
});

test('an error of a field is in the result', async () => {
  const client = clientWith();
  const [{ data, errors }] = await all(client.iterate({ query: '{ a: paths(from: ["toyota"], to: ["nobody"]) { explored } }' }));
  assert.equal(data.a, null);
  assert.equal(errors[0].extensions.code, 'NOT_FOUND');
  await client.dispose();
});

test('many operations share a socket, and each ends alone', async () => {
  let opened = 0;
  const client = clientWith({ lazy: true, lazyCloseTimeout: 1000, on: { opened: () => opened++ } });
  const after = await lastChange();
  const first = client.iterate({ query: changedDocument, variables: { after } });
  const second = client.iterate({ query: changedDocument, variables: { after } });
  const slug = await record();
  for (const events of [first, second]) {
    const { value } = await events.next();
    assert.equal(value.data.relationshipChanged.relationship.slug, slug);
  }
  await first.return();
  const other = await record();
  assert.equal((await second.next()).value.data.relationshipChanged.relationship.slug, other);
  await second.return();
  assert.equal(opened, 1);
  await client.dispose();
});

test('a socket that breaks is opened again, and the subscription resumes where it was', async () => {
  const variables = { after: await lastChange() };
  let opened = 0;
  const client = clientWith({ retryAttempts: 3, retryWait: async () => {}, on: { opened: () => opened++ } });
  const first = await record();
  const seen = [];
  let other;
  await new Promise((resolve, reject) => {
    // The variables are read anew when the client subscribes again.
    const unsubscribe = client.subscribe({ query: changedDocument, variables }, {
      next: ({ data }) => {
        const { cursor, relationship } = data.relationshipChanged;
        seen.push(relationship.slug);
        variables.after = cursor;
        if (seen.length === 1) {
          client.terminate();
          other = record();
        } else {
          unsubscribe();
          resolve();
        }
      },
      error: reject,
      complete: () => {},
    });
  });
  assert.deepEqual(seen, [first, await other]);
  assert.equal(opened, 2);
  await client.dispose();
});

test('the server answers pings', async () => {
  let ponged;
  const pong = new Promise((resolve) => (ponged = resolve));
  const client = clientWith({ keepAlive: 10, lazy: false, on: { pong: (received) => received && ponged() } });
  await pong;
  await client.dispose();
});
