import type { Claim, Source } from '../server/schema';
import { shareWords } from '../words/amounts';
import { dateWords } from '../words/dates';
import { stageWords } from '../words/stages';

const tierWords: Readonly<Record<string, string>> = {
  FILING: 'filing', COMPANY_STATEMENT: 'company statement', PRESS: 'press', AGGREGATOR: 'aggregator', UNCONFIRMED: 'unconfirmed',
};

/** The receipts: what each source says, where in it, when, and on whose word. */
export function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  return (
    <ol class="claims">
      {claims.map((claim) => (
        <li key={claim.slug} class={claim.retractedBecause === null ? undefined : 'retracted'}>
          <p class="statement">{claim.statement}</p>
          <p class="origin">
            <SourceName source={claim.source} />
            {claim.locator && <>, {claim.locator}</>}
            {claim.attributedTo && <>, according to <b>{claim.attributedTo}</b></>}
          </p>
          <dl class="small">
            {claim.stage && <><dt>Stage</dt><dd>{stageWords[claim.stage]}</dd></>}
            {claim.announcedOn && <><dt>Announced</dt><dd>{dateWords(claim.announcedOn)}</dd></>}
            {claim.expectedStart && <><dt>Expected start</dt><dd>{dateWords(claim.expectedStart)}</dd></>}
            {claim.terms.length > 0 && <><dt>Terms</dt><dd>{claim.terms.join('; ')}</dd></>}
            <dt>Sureness of reading</dt><dd>{shareWords(claim.confidence)}</dd>
            {claim.retractedBecause !== null && <><dt>Retracted</dt><dd>{claim.retractedBecause}</dd></>}
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** A source by its title, with where and when it was published. */
export function SourceName({ source: { title, publisher, url, publishedOn, tier } }: { readonly source: Source }) {
  const details = [publisher, publishedOn && dateWords(publishedOn), tierWords[tier] ?? tier.toLowerCase()];
  return (
    <>
      {url ? <a href={url} rel="noreferrer" target="_blank">{title}</a> : <cite>{title}</cite>}
      {' '}({details.filter((detail) => detail).join(', ')})
    </>
  );
}
