// The schema as a client sees it: from the introspection of the server, printed as SDL.
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { post } from './server.mjs';

export const introspect = async () =>
  (await post(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, schemaDescription: true, oneOf: true }))).data;

export const servedSdl = async () => printSchema(buildClientSchema(await introspect()));
