// graphql-sse, the reference client of the protocol of the same name, in its mode of distinct connections.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-sse';
import { authorization, changedDocument, importDocument, lastChange, newClaim, record, url } from './server.mjs';

const clientWith = (options = {}) => createClient({ url, retryAttempts: 0, ...options });
const all = async (events) => {
  const results = [];
  for await (const result of events) results.push(result);
  return results;
};

test('a query gives one result and completes', async () => {
  const client = clientWith();
  const results = await all(client.iterate({ query: '{ company(by: { id: "toyota" }) { name } }' }));
  assert.deepEqual(results.map(({ data }) => data), [{ company: { name: 'Toyota' } }]);
  client.dispose();
});

test('a mutation with the key', async () => {
  const client = clientWith({ headers: authorization });
  const [{ data }] = await all(client.iterate({ query: importDocument, variables: { input: newClaim() } }));
  assert.equal(data.importClaims.recorded, 1);
  client.dispose();
});

test('a document that does not fit is a result with errors', async () => {
  const client = clientWith();
  const [{ errors }] = await all(client.iterate({ query: '{ nothing }' }));
  assert.equal(errors[0].extensions.code, 'VALIDATION');
  client.dispose();
});

test('a subscription gives events until it is left', async () => {
  const client = clientWith();
  const events = client.iterate({ query: changedDocument, variables: { after: await lastChange() } });
  for (let i = 0; i < 3; i++) {
    const slug = await record();
    assert.equal((await events.next()).value.data.relationshipChanged.relationship.slug, slug);
  }
  assert.equal((await events.return()).done, true);
  client.dispose();
});

test('a stream that breaks is opened again, and the subscription resumes where it was', async () => {
  const variables = { after: await lastChange() };
  let streams = 0;
  let breakIt;
  const client = clientWith({
    retryAttempts: 3,
    retry: async () => {},
    fetchFn: async (address, init) => {
      const response = await fetch(address, init);
      if (++streams > 1) return response;
      // The network fails when the test says so.
      const reader = response.body.getReader();
      const body = new ReadableStream({
        start: (controller) => {
          breakIt = () => controller.error(new TypeError('the network is gone'));
        },
        pull: async (controller) => {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        },
      });
      return new Response(body, { status: response.status, headers: response.headers });
    },
  });
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
          breakIt();
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
  client.dispose();
});
