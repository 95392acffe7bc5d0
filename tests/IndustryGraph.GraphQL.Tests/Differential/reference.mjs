// Answers cases with graphql-js 16 and 17. The first line of the file has the schemas by name, every other line is a case;
// for each case one line goes to the standard output. HashedValues.cs and CanonicalText.cs give the same values to the engine.
import { readFileSync } from 'node:fs';

const versions = await Promise.all(['graphql', 'graphql-17'].map((name) => import(name)));
const [header, ...cases] = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line !== '');
const schemas = new Map();
for (const js of versions) {
  schemas.set(js, new Map(Object.entries(JSON.parse(header)).map(([name, sdl]) => [name, js.buildSchema(sdl)])));
}

for (const line of cases) {
  const question = JSON.parse(line);
  const answers = [];
  for (const js of versions) {
    answers.push(await answer(js, question));
  }
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}

async function answer(js, { kind, schema, document, printed, introspection, variables, operationName }) {
  if (kind === 'sdl') {
    return answerSchema(js, document, printed, introspection);
  }
  let parsed;
  try {
    parsed = js.parse(document);
  } catch (error) {
    return { syntaxError: error.message.toWellFormed() };
  }
  if (kind === 'parse') {
    return { same: printed === null ? null : readsAs(js, printed, treeOf(parsed)) };
  }
  const built = schemas.get(js).get(schema);
  const found = validate(js, built, parsed);
  return found.length > 0 || kind === 'validate'
    ? { found }
    : { found, results: await run(js, built, parsed, variables === null ? undefined : JSON.parse(variables), operationName ?? undefined) };
}

function readsAs(js, printed, tree) {
  try {
    return treeOf(js.parse(printed)) === tree;
  } catch {
    return false;
  }
}

/** A syntax tree without the places of its nodes, and without how its strings are written. */
function treeOf(document) {
  return JSON.stringify(document, (key, value) => (key === 'loc' || key === 'block' ? undefined : value));
}

/** Whether it is a schema; where it is, whether what the engine says of it means the same. */
function answerSchema(js, sdl, printed, introspection) {
  let schema;
  try {
    schema = js.buildSchema(sdl);
    const errors = js.validateSchema(schema);
    if (errors.length > 0) {
      return { accepted: false, messages: errors.map((error) => error.message) };
    }
  } catch (error) {
    return { accepted: false, messages: [error.message] };
  }
  const text = (other) => js.printSchema(js.lexicographicSortSchema(other));
  return {
    accepted: true,
    same: printed === null ? null : text(js.buildSchema(printed)) === text(schema),
    introspected: introspection === null ? null : text(js.buildClientSchema(JSON.parse(introspection).data)) === text(schema),
  };
}

/** Every error with its rule: a rule is given a context that remembers it. */
function validate(js, schema, document) {
  const rules = js.specifiedRules.filter((rule) => rule.name !== 'MaxIntrospectionDepthRule');
  try {
    return tryValidate(js, schema, document, rules);
  } catch {
    // A rule that throws did not accept the document.
    return rules.flatMap((rule) => {
      try {
        return tryValidate(js, schema, document, [rule]);
      } catch {
        return [`${rule.name}@`];
      }
    });
  }
}

function tryValidate(js, schema, document, rules) {
  const found = [];
  js.validate(schema, document, rules.map((rule) => (context) => rule(Object.create(context, {
    reportError: { value: (error) => found.push(`${rule.name}@${places(error)}`) },
  }))));
  return found;
}

function places(error) {
  return (error.locations ?? []).map((at) => `${at.line}:${at.column}`).join(' ');
}

/** The responses: one, or one for each event of a subscription. */
async function run(js, schema, document, variableValues, operationName) {
  const request = {
    schema,
    document,
    rootValue: { hash: 1 },
    variableValues,
    operationName,
    fieldResolver: resolve,
    subscribeFieldResolver: subscribe,
    typeResolver: (value) => {
      if (value.type === '!') {
        throw new Error('no type');
      }
      return value.type;
    },
  };
  if (js.getOperationAST(document, operationName)?.operation !== 'subscription') {
    return [responseOf(js.execute(request))];
  }
  const events = await js.subscribe(request);
  if (events[Symbol.asyncIterator] === undefined) {
    return [responseOf(events)];
  }
  const responses = [];
  for await (const event of events) {
    responses.push(responseOf(event));
  }
  return responses;

  function resolve(parent, args, _context, info) {
    const text = canonical(args);
    const hash = parent.event ?? hashOf(parent.hash, `${info.parentType.name}.${info.fieldName}${text}`);
    return make(js, info.schema, info.returnType, hash, text);
  }

  function subscribe(parent, args, _context, info) {
    const hash = hashOf(parent.hash, `${info.parentType.name}.${info.fieldName}${canonical(args)}`);
    if (hash % 11 === 0) {
      throw new Error('no events');
    }
    return eventsOf(hash);
  }
}

async function* eventsOf(hash) {
  for (let i = 0; i < (hash >>> 5) % 4; i++) {
    yield { event: hashOf(hash, String(i)) };
  }
}

function responseOf({ data, errors = [] }) {
  return {
    data: data === undefined ? null : JSON.stringify(data),
    errors: errors.map((error) => (error.path ?? []).join('.')),
    messages: errors.map((error) => error.message),
  };
}

function make(js, schema, type, hash, text) {
  if (js.isNonNullType(type)) {
    return hash % 53 === 0 ? null : makeInner(js, schema, type.ofType, hash, text);
  }
  return hash % 9 === 0 ? null : makeInner(js, schema, type, hash, text);
}

function makeInner(js, schema, type, hash, text) {
  if (hash % 31 === 0) {
    return new Error('injected');
  }
  if (js.isListType(type)) {
    return Array.from({ length: (hash >>> 5) % 4 }, (_, i) => make(js, schema, type.ofType, hashOf(hash, String(i)), text));
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
