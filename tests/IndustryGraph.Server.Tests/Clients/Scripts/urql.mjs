// urql: queries by POST and GET, mutations, errors; subscriptions by graphql-ws, graphql-sse and its own event stream.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cacheExchange, Client, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { createClient as createStreams } from 'graphql-sse';
import { createClient as createSockets } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, changedDocument, importDocument, lastChange, newClaim, record, socketUrl, url } from './server.mjs';

const sockets = createSockets({ url: socketUrl, webSocketImpl: WebSocket });
const streams = createStreams({ url });
after(() => {
  sockets.dispose();
  streams.dispose();
});

const forward = (client) => subscriptionExchange({
  forwardSubscription: ({ query, variables }) => ({
    subscribe: (sink) => ({ unsubscribe: client.subscribe({ query: query ?? '', variables }, sink) }),
  }),
});
const clientWith = (options = {}, ...exchanges) =>
  new Client({ url, exchanges: [cacheExchange, ...exchanges, fetchExchange], preferGetMethod: false, ...options });

const suppliers = gql`query Suppliers($id: ID!) { company(by: { id: $id }) { id name suppliers { totalCount nodes { id name } } } }`;

for (const preferGetMethod of [false, 'force']) {
  test(`a query by ${preferGetMethod ? 'GET' : 'POST'}, then from the cache`, async () => {
    const client = clientWith({ preferGetMethod });
    const { data, error } = await client.query(suppliers, { id: 'toyota' }).toPromise();
    assert.equal(error, undefined);
    assert.equal(data.company.suppliers.nodes.length, data.company.suppliers.totalCount);
    const again = await client.query(suppliers, { id: 'toyota' }, { requestPolicy: 'cache-only' }).toPromise();
    assert.deepEqual(again.data, data);
  });
}

test('a mutation with and without the key', async () => {
  const written = await clientWith({ fetchOptions: { headers: authorization } }).mutation(importDocument, { input: newClaim() }).toPromise();
  assert.equal(written.data.importClaims.recorded, 1);
  const refused = await clientWith().mutation(importDocument, { input: newClaim() }).toPromise();
  assert.equal(refused.error.graphQLErrors[0].extensions.code, 'UNAUTHENTICATED');
});

test('errors have code and path', async () => {
  const { data, error } = await clientWith().query('{ statistics { companies } diff(from: {}, to: {}, scope: "nobody") { truncated } }', {}).toPromise();
  assert.ok(data.statistics.companies > 0);
  assert.equal(error.graphQLErrors[0].extensions.code, 'NOT_FOUND');
  assert.deepEqual(error.graphQLErrors[0].path, ['diff']);
});

test('a document that does not fit is no error of the network', async () => {
  const { error } = await clientWith().query('{ nothing }', {}).toPromise();
  assert.equal(error.networkError, undefined);
  assert.equal(error.graphQLErrors[0].extensions.code, 'VALIDATION');
});

const kinds = {
  'graphql-ws': () => clientWith({}, forward(sockets)),
  'graphql-sse': () => clientWith({}, forward(streams)),
  'its own fetch': () => clientWith({ fetchSubscriptions: true }),
};
for (const [kind, create] of Object.entries(kinds)) {
  test(`a subscription by ${kind}`, async () => {
    const variables = { after: await lastChange() };
    const seen = new Promise((resolve, reject) => {
      const { unsubscribe } = create().subscription(changedDocument, variables).subscribe(({ data, error }) => {
        setImmediate(() => unsubscribe());
        if (error) reject(error);
        else resolve(data.relationshipChanged.relationship.slug);
      });
    });
    const slug = await record();
    assert.equal(await seen, slug);
  });
}
