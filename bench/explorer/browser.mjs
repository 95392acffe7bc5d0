// Playwright comes from the build of tests/IndustryGraph.Server.Tests; CHROMIUM names the browser where it is not
// /usr/bin/chromium.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const tests = new URL('../../tests/IndustryGraph.Server.Tests/bin/Release/net10.0/.playwright/package', import.meta.url);
const { chromium } = createRequire(import.meta.url)(fileURLToPath(tests));

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'],
});

export const size = { width: 1400, height: 850 };

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
