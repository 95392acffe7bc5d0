// What every script shares: where the server is and the key to write with, as arguments; a way to write without a client.
export const [, , url, key] = process.argv;
export const socketUrl = url.replace(/^http/, 'ws');
export const authorization = { Authorization: `Bearer ${key}` };

let count = 0;
const run = Math.random().toString(36).slice(2);

export const importDocument = `mutation Import($input: ImportClaimsInput!) {
  importClaims(input: $input) { recorded relationships { id slug stage } problems { code path message } }
}`;

/** The input of a mutation that records one new relationship, each time another. */
export const newClaim = () => {
  const name = `${run} ${++count}`;
  return {
    source: { title: `Note ${name}` },
    createMissing: true,
    idempotencyKey: name,
    claims: [{
      key: '1',
      stage: 'SIGNED',
      statement: 'One supplies the other.',
      subject: { relationship: { type: 'SUPPLIES', from: { name: `Maker ${name}` }, to: { name: `Buyer ${name}` } } },
    }],
  };
};

export const post = async (query, variables = {}, headers = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
};

/** Records a new relationship; its id. */
export const record = async () => {
  const { data } = await post(importDocument, { input: newClaim() }, authorization);
  return data.importClaims.relationships[0].slug;
};

/** The cursor of the last entry of the log: what is recorded from now on comes after it. */
export const lastChange = async () => {
  let after = null;
  for (;;) {
    const { data } = await post('query ($after: String) { changes(first: 1000, after: $after) { pageInfo { hasNextPage endCursor } } }', { after });
    after = data.changes.pageInfo.endCursor ?? after;
    if (!data.changes.pageInfo.hasNextPage) return after;
  }
};

export const changedDocument = `subscription Changed($after: String) {
  relationshipChanged(resumeAfter: $after) { cursor relationship { slug stage } }
}`;
