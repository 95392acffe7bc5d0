// The same questions by mercurius with its just-in-time compiler, over the same arrays.
// node server.js ARRAYS PORT
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";

const file = readFileSync(process.argv[2]);
const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
let offset = 0;
const numbers = (count) => new Int32Array(buffer, (offset += 4 * count) - 4 * count, count);
const [companies, deals] = numbers(2);
const rows = () => {
  const starts = numbers(companies + 1);
  const count = starts[companies];
  return { starts, others: numbers(count), kinds: Uint8Array.from(numbers(count)) };
};
const suppliers = rows();
const around = rows();
const [from, to, kinds, days] = [numbers(deals), numbers(deals), Uint8Array.from(numbers(deals)), numbers(deals)];
const lines = file.toString("utf8", offset).split("\n").map((line) => line.split("\t"));
const names = lines.map((line) => line[1]);
const numbersOf = new Map(lines.map((line, i) => [line[0], i]));

const types = ["SUPPLIES", "MANUFACTURES_FOR", "PROVIDES_SERVICES_TO", "LICENSES_TO", "INVESTS_IN", "OWNS", "ACQUIRES",
  "OPERATES", "PARTNERS_WITH", "COMPETES_WITH"];
const stages = ["RUMOURED", "TALKS", "MOU", "SIGNED", "OPERATIONAL"];
const mask = (wanted) => {
  const set = new Uint8Array(256);
  for (const type of wanted) for (let stage = 1; stage <= 4; stage++) set[(types.indexOf(type) << 3) | stage] = 1;
  return set;
};
const flow = mask(types.slice(0, 4));
const connecting = mask(types.slice(0, 9));

function firstSuppliers(company, first) {
  const found = [];
  for (let row = suppliers.starts[company]; row < suppliers.starts[company + 1] && found.length < first; row++) {
    if (flow[suppliers.kinds[row]]) found.push(suppliers.others[row]);
  }
  return { nodes: found };
}

const seen = new Int32Array(companies);
let walk = 0;

function supplyTree(root, { maxTiers, first }) {
  const mark = ++walk;
  seen[root] = mark;
  let frontier = [root];
  let totalCount = 0;
  const edges = [];
  for (let tier = 1; tier <= maxTiers && frontier.length > 0; tier++) {
    const next = [];
    for (const company of frontier) {
      for (let row = suppliers.starts[company]; row < suppliers.starts[company + 1]; row++) {
        const other = suppliers.others[row];
        if (flow[suppliers.kinds[row]] && seen[other] !== mark) {
          seen[other] = mark;
          next.push(other);
        }
      }
    }
    frontier = edges.length < first ? Array.from(Int32Array.from(next).sort()) : next;
    for (let i = 0; i < frontier.length && edges.length < first; i++) edges.push({ tier, node: frontier[i] });
    totalCount += frontier.length;
  }
  return { totalCount, edges };
}

const side = () => ({ marks: new Int32Array(companies), firm: new Uint8Array(companies), round: 0, depth: 0, frontier: [] });
const [start, end] = [side(), side()];

function begin(side, company) {
  side.round += 64;
  side.depth = 0;
  side.frontier = [company];
  side.marks[company] = side.round;
  side.firm[company] = 255;
}

function advance(side, other) {
  const mark = side.round + ++side.depth;
  const next = [];
  let met = false;
  for (const company of side.frontier) {
    for (let row = around.starts[company]; row < around.starts[company + 1]; row++) {
      if (!connecting[around.kinds[row]]) continue;
      const near = around.others[row];
      const through = Math.min(side.firm[company], around.kinds[row] & 7);
      if (side.marks[near] < side.round) {
        side.marks[near] = mark;
        side.firm[near] = through;
        next.push(near);
        met ||= other.marks[near] >= other.round;
      } else if (side.marks[near] === mark && through > side.firm[near]) {
        side.firm[near] = through;
      }
    }
  }
  side.frontier = next;
  return met;
}

function* near(company, firmness) {
  for (let row = around.starts[company]; row < around.starts[company + 1]; row++) {
    if (connecting[around.kinds[row]] && (around.kinds[row] & 7) >= firmness) yield around.others[row];
  }
}

const isAt = (side, company, depth, firmness) => side.marks[company] === side.round + depth && side.firm[company] >= firmness;

function shortestPath(from, to, maxHops) {
  begin(start, from);
  begin(end, to);
  while (start.depth + end.depth < maxHops && start.frontier.length > 0 && end.frontier.length > 0) {
    const [one, other] = start.frontier.length <= end.frontier.length ? [start, end] : [end, start];
    if (advance(one, other)) return pick(one.frontier, from);
  }
  return [];
}

function pick(frontier, from) {
  const reach = (company) =>
    start.marks[company] >= start.round && end.marks[company] >= end.round ? Math.min(start.firm[company], end.firm[company]) : -1;
  const best = frontier.reduce((most, company) => Math.max(most, reach(company)), -1);
  let layer = new Set(frontier.filter((company) => reach(company) >= best));
  const layers = [layer];
  for (let depth = start.depth - 1; depth > 0; depth--) {
    const before = new Set();
    for (const company of layer) for (const other of near(company, best)) if (isAt(start, other, depth, best)) before.add(other);
    layers.push((layer = before));
  }
  const path = [from];
  const step = (fits) => {
    for (const other of near(path.at(-1), best)) if (fits(other)) return path.push(other);
  };
  for (let i = layers.length - 1; i >= 0 && start.depth > 0; i--) step((other) => layers[i].has(other));
  for (let depth = end.depth - 1; depth >= 0; depth--) step((other) => isAt(end, other, depth, best));
  return path;
}

const trigramsOf = (name) => new Set(Array.from({ length: name.length + 1 }, (_, i) => `  ${name} `.slice(i, i + 3)));
const folded = names.map((name) => name.toLowerCase());
const sizes = new Uint8Array(companies);
const postings = new Map();
folded.forEach((name, i) => {
  const trigrams = trigramsOf(name);
  sizes[i] = trigrams.size;
  for (const trigram of trigrams) (postings.get(trigram) ?? postings.set(trigram, []).get(trigram)).push(i);
});
for (const [trigram, list] of postings) postings.set(trigram, Int32Array.from(list));
const shared = new Uint8Array(companies);

function distance(a, b) {
  let [twoBefore, before, row] = [[], Array.from({ length: b.length + 1 }, (_, j) => j), []];
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
    }
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  return before[b.length];
}

const closeness = (a, b) => 1 - distance(a, b) / Math.max(a.length, b.length);
const rounded = (score) => Math.round(score * 1e4) / 1e4;

function score(text, name) {
  if (text === name) return 1;
  const covered = Math.min(1, text.length / name.length);
  if (name.startsWith(text)) return rounded(0.8 + 0.15 * covered);
  const [asked, given] = [text.split(" "), name.split(" ")];
  if (asked.every((word) => given.some((other) => other.startsWith(word)))) return rounded(0.65 + 0.15 * covered);
  let closest = closeness(text, name);
  for (let i = 0; i + asked.length <= given.length && given.length > asked.length; i++) {
    closest = Math.max(closest, 0.95 * closeness(text, given.slice(i, i + asked.length).join(" ")));
  }
  return rounded(0.9 * closest);
}

function like(text) {
  const trigrams = trigramsOf(text);
  const touched = [];
  for (const trigram of trigrams) for (const name of postings.get(trigram) ?? []) if (shared[name]++ === 0) touched.push(name);
  const dice = (name) => (2 * shared[name]) / (trigrams.size + sizes[name]);
  // What shares few cannot be among the two hundred where as many share more.
  const counts = new Int32Array(trigrams.size + 1);
  for (const name of touched) counts[shared[name]]++;
  let least = trigrams.size;
  for (let sum = counts[least]; sum < 2000 && least > 1; sum += counts[--least]);
  const found = touched.filter((name) => shared[name] >= least).map((name) => ({ name, dice: dice(name) }));
  for (const name of touched) shared[name] = 0;
  found.sort((x, y) => y.dice - x.dice || x.name - y.name);
  return found.slice(0, 200).map(({ name }) => name);
}

function search(text, first) {
  text = text.toLowerCase();
  const spelt = text.replace(/(motor|material|system|holding|electronic)s|(auto)motive/g, "$1$2");
  const candidates = new Set(spelt === text ? like(text) : [...like(text), ...like(spelt)]);
  return [...candidates]
    .map((name) => ({ name, score: score(text, folded[name]) }))
    .filter((hit) => hit.score >= 0.6)
    .sort((x, y) => y.score - x.score || x.name - y.name)
    .slice(0, first);
}

const epoch = new Date(0);
epoch.setUTCFullYear(1, 0, 1);
const dayOf = (date) => Math.round((Date.parse(date) - epoch.getTime()) / 86_400_000);

function page(where, first) {
  const wanted = new Uint8Array(256);
  for (const type of where.types) for (const stage of where.stages) wanted[(types.indexOf(type) << 3) | stages.indexOf(stage)] = 1;
  const until = dayOf(where.announcedTo);
  let [low, high] = [0, deals];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] > until) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (; low < deals && found.length < first; low++) if (wanted[kinds[low]]) found.push({ from: from[low], to: to[low] });
  return { nodes: found };
}

// A company is its number.
const resolvers = {
  Query: {
    company: (_, { by }) => numbersOf.get(by.id),
    paths: (_, args) => {
      const nodes = shortestPath(numbersOf.get(args.from[0]), numbersOf.get(args.to[0]), args.maxHops);
      return { paths: nodes.length > 0 ? [{ nodes }] : [] };
    },
    search: (_, { text, first }) => search(text, first),
    relationships: (_, { where, first }) => page(where, first),
  },
  Company: {
    name: (company) => names[company],
    suppliers: (company, { first }) => firstSuppliers(company, first),
    supplyTree: (company, args) => supplyTree(company, args),
  },
  SearchHit: { label: (hit) => names[hit.name] },
};

const schema = `
  type Query {
    company(by: CompanyKey!): Company
    paths(from: [ID!]!, to: [ID!]!, mode: PathMode! = SHORTEST, maxHops: Int! = 6): PathSearch
    search(text: String!, first: Int! = 10): [SearchHit!]
    relationships(where: RelationshipFilter, first: Int): RelationshipConnection
  }
  input CompanyKey { id: ID }
  input RelationshipFilter { types: [RelationshipType!] stages: [Stage!] announcedTo: String }
  enum RelationshipType { ${types.join(" ")} }
  enum Stage { ${stages.join(" ")} }
  enum PathMode { SHORTEST }
  enum Direction { UPSTREAM }
  type Company {
    name: String!
    suppliers(first: Int): SupplyConnection!
    supplyTree(direction: Direction!, maxTiers: Int! = 3, first: Int): Traversal
  }
  type SupplyConnection { nodes: [Company!]! }
  type Traversal { totalCount: Int! edges: [TraversalEdge!]! }
  type TraversalEdge { tier: Int! node: Company! }
  type PathSearch { paths: [Path!]! }
  type Path { nodes: [Company!]! }
  type SearchHit { label: String! }
  type RelationshipConnection { nodes: [Relationship!]! }
  type Relationship { from: Company! to: Company! }
`;

const app = Fastify();
app.register(mercurius, { schema, resolvers, jit: 1 });
const url = await app.listen({ host: "127.0.0.1", port: Number(process.argv[3]) });
console.log(url);
