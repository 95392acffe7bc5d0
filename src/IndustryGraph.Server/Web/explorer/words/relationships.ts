import type { RelationshipType, TypeInfo } from '../server/schema';

/** What a type is called, by the ontology of the server; by its name until that is known. */
export const typeWords = (type: RelationshipType, types: ReadonlyMap<string, TypeInfo>) =>
  types.get(type)?.meaning ?? type.toLowerCase().replaceAll('_', ' ');

/** The same, seen from the other end: is supplied by. */
export const inverseWords = (type: RelationshipType, types: ReadonlyMap<string, TypeInfo>) =>
  types.get(type)?.inverse ?? `is at the other end of ${type.toLowerCase().replaceAll('_', ' ')}`;
