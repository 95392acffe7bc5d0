// Runs the audit suite of graphql-http against a server; a line of JSON for each audit goes to the standard output.
import { serverAudits } from 'graphql-http';

for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const { id, name, status, reason } = await audit.fn();
  process.stdout.write(`${JSON.stringify({ id, name, status, reason })}\n`);
}
