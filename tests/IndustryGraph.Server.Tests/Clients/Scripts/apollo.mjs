// Apollo Client: queries and its normalised cache, paging, mutations, errors, subscriptions by WebSocket.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, changedDocument, importDocument, key, lastChange, newClaim, record, socketUrl, url } from './server.mjs';

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { key } });
after(() => socket.dispose());

const possibleTypes = { Node: ['Company', 'Relationship', 'Claim'], Entity: ['Company', 'Facility'] };
const clientWith = (headers = {}) => new ApolloClient({
  link: ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(socket), new HttpLink({ uri: url, headers })),
  cache: new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { companies: relayStylePagination(['where']) } } } }),
});

test('a query fills the cache, by id', async () => {
  const client = clientWith();
  const { data } = await client.query({ query: gql`query { company(by: { id: "lg-energy-solution" }) { id name customers(first: 2) { edges { node { id name } } } } }` });
  assert.equal(data.company.name, 'LG Energy Solution');
  const [{ node }] = data.company.customers.edges;
  const cached = client.readFragment({ id: `Company:${node.id}`, fragment: gql`fragment Name on Company { name }` });
  assert.equal(cached.name, node.name);
});

test('pages join to one list', async () => {
  const client = clientWith();
  const query = gql`query Companies($after: String) {
    companies(first: 3, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
  }`;
  const watched = client.watchQuery({ query });
  const shown = watched.subscribe(() => {});
  const { data } = await client.query({ query });
  await watched.fetchMore({ variables: { after: data.companies.pageInfo.endCursor } });
  const { companies } = client.readQuery({ query });
  shown.unsubscribe();
  assert.equal(companies.edges.length, 6);
  assert.equal(new Set(companies.edges.map(({ node }) => node.id)).size, 6);
});

test('a mutation updates what is cached', async () => {
  const client = clientWith(authorization);
  const { data } = await client.mutate({ mutation: gql(importDocument), variables: { input: newClaim() } });
  assert.deepEqual(data.importClaims.problems, []);
  const [{ id }] = data.importClaims.relationships;
  const stage = () => client.readFragment({ id: `Relationship:${id}`, fragment: gql`fragment Stage on Relationship { stage }` }).stage;
  assert.equal(stage(), 'SIGNED');
});

test('a mutation without the key is an error with its code', async () => {
  await assert.rejects(
    clientWith().mutate({ mutation: gql(importDocument), variables: { input: newClaim() } }),
    (error) => CombinedGraphQLErrors.is(error) && error.errors[0].extensions.code === 'UNAUTHENTICATED');
});

test('an error of one field leaves the rest', async () => {
  const { data, error } = await clientWith().query({
    query: gql`query { statistics { companies } company(by: { id: "toyota" }) { supplyTree(direction: UPSTREAM, maxTiers: 0) { totalCount } } }`,
    errorPolicy: 'all',
  });
  assert.ok(data.statistics.companies > 0);
  assert.equal(data.company.supplyTree, null);
  assert.deepEqual(error.errors[0].path, ['company', 'supplyTree']);
  assert.equal(error.errors[0].extensions.code, 'BAD_VALUE');
});

test('a document that does not fit is an error with its place', async () => {
  await assert.rejects(clientWith().query({ query: gql`query { compani { id } }` }), (error) =>
    CombinedGraphQLErrors.is(error) && error.errors[0].extensions.code === 'VALIDATION' && error.errors[0].locations.length === 1);
});

test('a subscription by WebSocket', async () => {
  const variables = { after: await lastChange() };
  const seen = new Promise((resolve, reject) => {
    const events = clientWith().subscribe({ query: gql(changedDocument), variables }).subscribe({
      next: ({ data, error }) => {
        events.unsubscribe();
        if (error) reject(error);
        else resolve(data.relationshipChanged.relationship.slug);
      },
      error: reject,
    });
  });
  const slug = await record();
  assert.equal(await seen, slug);
});
