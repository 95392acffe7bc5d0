// Compiles only where the generated types say what the schema says.
import type { ChangedSubscription, ImportMutationVariables, SuppliesQuery, SuppliesQueryVariables } from './operations.ts';
import type { CompanyKey, QueryPathsArgs } from './schema.ts';

const variables: SuppliesQueryVariables = { id: 'toyota', where: { types: ['SUPPLIES'], minStage: 'SIGNED' } };
export const byName: CompanyKey = { name: 'Toyota' };
// @ts-expect-error CompanyKey takes one of its fields: it is a oneOf input object.
export const byBoth: CompanyKey = { id: 'toyota', name: 'Toyota' };
export const paths: QueryPathsArgs = { from: ['toyota'], to: ['vinfast'], mode: 'K_SHORTEST', k: 5, maxHops: 4 };
// @ts-expect-error No such stage.
variables.where!.minStage = 'WISHED';

export const input: ImportMutationVariables = {
  input: {
    source: { title: 'Note' },
    idempotencyKey: 'k',
    claims: [{ key: '1', statement: 's', subject: { fact: { entity: { id: 'toyota' }, kind: 'CAPACITY', predicate: 'p' } } }],
  },
};

export const stages = (result: SuppliesQuery): string[] =>
  result.company?.suppliers.edges.map(({ node, relationship }) => `${node.name} (${node.country ?? '?'}): ${relationship.stage}`) ?? [];

export const amounts = (result: SuppliesQuery): string[] =>
  result.company?.suppliers.edges.flatMap(({ relationship: { value } }) => (value ? [value.amount] : [])) ?? [];

export const cursorOf = (event: ChangedSubscription): string => event.relationshipChanged.cursor;
