import type { Fact } from '../server/schema';
import { moneyWords, quantityWords } from '../words/amounts';
import { dateWords } from '../words/dates';
import { Claims } from './Claims';

/** What is claimed of an entity, each with its receipts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact.slug}>
          <details>
            <summary><span class="predicate">{fact.predicate}</span> {valueOf(fact)}</summary>
            <Claims claims={fact.claims.nodes} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function valueOf({ value, volume, text, asOf, by }: Fact): string {
  return [
    value && moneyWords(value), volume && quantityWords(volume), text,
    asOf && `as of ${dateWords(asOf)}`, by && `by ${dateWords(by)}`,
  ].filter((part) => part).join(', ');
}
