// How smoothly five hundred companies move under the pointer, beside an all but empty page under the same pointer.
//
//   node bench/explorer/smoothness.mjs http://127.0.0.1:5080 [runs]
//
// The server holds what network.mjs prints.
import { browser, median, size } from './browser.mjs';

const [origin, runs = '7'] = process.argv.slice(2);
const everybody = Array.from({ length: 500 }, (_, company) => `firm-${company}-works`).join();

async function open(path, isReady) {
  const page = await (await browser.newContext({ viewport: size })).newPage();
  await page.addInitScript(() => {
    window.blocked = [];
    new PerformanceObserver((list) => window.blocked.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  await page.goto(origin + path);
  await page.waitForFunction(isReady, undefined, { timeout: 120_000 });
  await page.waitForTimeout(1000);
  return page;
}

/** Milliseconds between frames while a pointer drags around and a wheel turns. */
async function move(page) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const count = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.next = requestAnimationFrame(count);
    };
    window.next = requestAnimationFrame(count);
  });
  await page.mouse.move(700, 420);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) {
    await page.mouse.move(700 + 250 * Math.sin(step / 15), 420 + 120 * Math.cos(step / 11));
  }

  await page.mouse.up();
  for (let step = 0; step < 60; step++) {
    await page.mouse.wheel(0, step < 30 ? -30 : 30);
  }

  return page.evaluate(() => {
    cancelAnimationFrame(window.next);
    return window.frames_.slice(1);
  });
}

const at = (values, part) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
const empty = await open('/health/live', () => true);
const drawn = await open(`/?around=${everybody}`, () => performance.getEntriesByName('drawn').length > 0);
const shown = await drawn.evaluate(() => ({
  cards: document.querySelectorAll('[data-node]').length, lines: document.querySelectorAll('[data-line]').length,
  standsAfter: performance.getEntriesByName('drawn')[0].startTime, blocked: window.blocked,
}));
const pairs = [];
for (let run = 0; run < Number(runs) + 1; run++) {
  pairs.push([await move(empty), await move(drawn)]);
}

await browser.close();
const measured = pairs.slice(1);
console.log(`${shown.cards} cards and ${shown.lines} lines stand after ${shown.standsAfter.toFixed(0)} ms, of which the page was`
  + ` blocked ${shown.blocked.reduce((sum, each) => sum + each, 0).toFixed(0)} ms, at most ${Math.max(0, ...shown.blocked).toFixed(0)} ms at once`);
for (const [name, part] of [['median', 0.5], ['95th percentile', 0.95], ['99th percentile', 0.99]]) {
  const [bare, ours] = [0, 1].map((which) => median(measured.map((pair) => at(pair[which], part))));
  console.log(`${name.padEnd(16)} ${bare.toFixed(1)} ms empty, ${ours.toFixed(1)} ms drawn, ratio ${(ours / bare).toFixed(2)}`);
}
