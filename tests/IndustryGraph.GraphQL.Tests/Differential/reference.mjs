// Answers a file of cases with graphql-js: the first line has the schemas by name, every other line is a case. One answer
// a line goes to the standard output. HashedValues.cs and CanonicalText.cs give the same values to the engine.
import { readFileSync } from 'node:fs';

const [casesFile, packageName] = process.argv.slice(2);
const js = await import(packageName);
const [header, ...cases] = readFileSync(casesFile, 'utf8').split('\n').filter((line) => line !== '');
const schemas = new Map(Object.entries(JSON.parse(header)).map(([name, sdl]) => [name, js.buildSchema(sdl)]));
const rules = js.specifiedRules.filter((rule) => rule.name !== 'MaxIntrospectionDepthRule');

const answers = cases.map((line) => JSON.stringify(answer(JSON.parse(line))));
process.stdout.write(answers.join('\n') + '\n');

function answer({ kind, schema, document, variables, operationName }) {
  if (kind === 'sdl') {
    return { accepted: buildsSchema(document) };
  }
  let parsed;
  try {
    parsed = js.parse(document, { noLocation: true });
  } catch (error) {
    return { syntaxError: error.message };
  }
  if (kind === 'parse') {
    return { syntaxError: null };
  }
  const built = schemas.get(schema);
  const broken = rules.filter((rule) => finds(built, parsed, rule)).map((rule) => rule.name);
  if (broken.length > 0 || kind === 'validate') {
    return { syntaxError: null, rules: broken };
  }
  const result = js.execute({
    schema: built,
    document: parsed,
    rootValue: { hash: 1 },
    variableValues: variables === null ? undefined : JSON.parse(variables),
    operationName: operationName ?? undefined,
    fieldResolver: resolve,
    typeResolver: (value) => {
      if (value.type === '!') {
        throw new Error('no type');
      }
      return value.type;
    },
  });
  return {
    syntaxError: null,
    rules: [],
    data: result.data === undefined ? null : JSON.stringify(result.data),
    errors: (result.errors ?? []).map((error) => (error.path ?? []).join('.')),
    messages: (result.errors ?? []).map((error) => error.message),
  };

  function resolve(parent, args, _context, info) {
    const text = canonical(args);
    return make(info.schema, info.returnType, hashOf(parent.hash, `${info.parentType.name}.${info.fieldName}${text}`), text);
  }
}

/** A rule that throws did not accept the document: version 16 does so on variables in @skip of a subscription. */
function finds(schema, document, rule) {
  try {
    return js.validate(schema, document, [rule]).length > 0;
  } catch {
    return true;
  }
}

function buildsSchema(sdl) {
  try {
    return js.validateSchema(js.buildSchema(sdl)).length === 0;
  } catch {
    return false;
  }
}

function make(schema, type, hash, text) {
  if (js.isNonNullType(type)) {
    return hash % 53 === 0 ? null : makeInner(schema, type.ofType, hash, text);
  }
  return hash % 9 === 0 ? null : makeInner(schema, type, hash, text);
}

function makeInner(schema, type, hash, text) {
  if (hash % 31 === 0) {
    return new Error('injected');
  }
  if (js.isListType(type)) {
    return Array.from({ length: (hash >>> 5) % 4 }, (_, i) => make(schema, type.ofType, hashOf(hash, String(i)), text));
  }
  if (js.isObjectType(type)) {
    return { type: type.name, hash };
  }
  if (js.isAbstractType(type)) {
    return { type: typeOf(schema, type, hash), hash };
  }
  if (js.isEnumType(type)) {
    const values = type.getValues();
    return hash % 37 === 0 ? 'NO_VALUE' : values[hash % values.length].name;
  }
  switch (type.name) {
    case 'Int': return hash % 41 === 0 ? 3000000000 : (hash % 2000) - 1000;
    case 'Float': return (hash % 4000) / 8;
    case 'Boolean': return hash % 2 === 0;
    case 'ID': return hash % 2 === 0 ? hash % 1000 : `id${hash}`;
    default: return `${text}${hash}`;
  }
}

function typeOf(schema, type, hash) {
  if (hash % 43 === 0) {
    return '!';
  }
  if (hash % 47 === 0) {
    return 'Query';
  }
  const names = schema.getPossibleTypes(type).map((possible) => possible.name).sort();
  return names[(hash >>> 3) % names.length];
}

function hashOf(seed, text) {
  let hash = seed >>> 0;
  for (const byte of Buffer.from(text, 'utf8')) {
    hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  hash ^= hash >>> 12;
  return hash >>> 0;
}

function canonical(value) {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  switch (typeof value) {
    case 'object': return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`).join(',')}}`;
    case 'number': return canonicalNumber(value);
    case 'string': return `"${value}"`;
    default: return String(value);
  }
}

function canonicalNumber(value) {
  if (Number.isSafeInteger(value)) {
    return String(value === 0 ? 0 : value);
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16);
}
