// Prints a network to import: companies that join those before them, some of which come to be hubs. The same number
// gives the same network.
//
//   node bench/explorer/network.mjs 500 > network.csv
const companies = Number(process.argv[2] ?? 500);
const types = ['SUPPLIES', 'SUPPLIES', 'SUPPLIES', 'SUPPLIES', 'MANUFACTURES_FOR', 'LICENSES_TO', 'PARTNERS_WITH', 'OWNS'];
const stages = ['OPERATIONAL', 'SIGNED', 'MOU', 'TALKS'];

// Lehmer's generator: a * seed modulo 2^31 - 1 stays within what a double holds exactly.
let seed = 20250828;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const one = (of) => of[Math.floor(random() * of.length)];

console.log('from,type,to,stage,date');
for (let company = 1; company < companies; company++) {
  const joined = new Set(Array.from({ length: 1 + Math.floor(random() * 2.6) }, () => Math.floor(company * random() ** 2)));
  for (const other of joined) {
    const [year, month, day] = [2018 + Math.floor(random() * 8), 1 + Math.floor(random() * 9), 10 + Math.floor(random() * 19)];
    console.log(`Firm ${company} Works,${one(types)},Firm ${other} Works,${one(stages)},${year}-0${month}-${day}`);
  }
}
