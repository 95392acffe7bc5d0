// How soon the explorer's first drawing stands, beside how soon an all but empty page of the same server does.
//
//   node bench/explorer/first-drawing.mjs http://127.0.0.1:5080 [runs]
//
// The server holds the seed.
import { browser, median, size } from './browser.mjs';

const [origin, runs = '15'] = process.argv.slice(2);

/** Milliseconds from the beginning of the navigation, with nothing in the cache. */
async function time(path, read) {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto(origin + path);
  const milliseconds = await (await page.waitForFunction(read)).jsonValue();
  await context.close();
  return milliseconds;
}

const empty = () => performance.getEntriesByType('navigation')[0]?.loadEventEnd || null;
const drawn = () => performance.getEntriesByName('drawn')[0]?.startTime ?? null;
const pairs = [];
for (let run = 0; run < Number(runs) + 2; run++) {
  pairs.push({ empty: await time('/health/live', empty), drawn: await time('/', drawn) });
}

await browser.close();
const measured = pairs.slice(2);
console.log(`${measured.length} runs, after two that do not count; medians`);
console.log(`empty page   ${median(measured.map((pair) => pair.empty)).toFixed(0)} ms`);
console.log(`first drawing ${median(measured.map((pair) => pair.drawn)).toFixed(0)} ms`);
console.log(`ratio        ${median(measured.map((pair) => pair.drawn / pair.empty)).toFixed(1)}`);
