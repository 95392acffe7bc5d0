import { documentOf } from '../documents';
import { pinOf } from '../questions/filter';
import { Failure } from '../server/failure';
import type { Claim, Quantity, Relationship, Stage, TypeInfo } from '../server/schema';
import { send } from '../server/send';
import { useAnswer } from '../server/useAnswer';
import { ViewLink } from '../view/link';
import type { Navigate } from '../view/navigation';
import type { View } from '../view/view';
import { moneyWords, quantityWords, shareWords } from '../words/amounts';
import { dateWords } from '../words/dates';
import { typeWords } from '../words/relationships';
import { Claims } from './Claims';
import { PanelBody } from './PanelBody';
import { RequestButton } from './Requests';
import { StageChip } from './StageChip';

interface Details extends Relationship {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly volume: Quantity | null;
  readonly claims: { readonly totalCount: number; readonly nodes: readonly Claim[] };
  readonly stageHistory: readonly StageEvent[];
}

interface StageEvent {
  readonly stage: Stage;
  readonly on: string | null;
  readonly claim: { readonly slug: string; readonly source: { readonly title: string } };
}

/** What holds a relationship up. */
export function RelationshipPanel({ id, view, types, navigate, revision }: {
  readonly id: string;
  readonly view: View;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly navigate: Navigate;
  readonly revision: number;
}) {
  const { at, known } = view;
  const request = { document: documentOf('relationship'), variables: { id, at: pinOf(view) } };
  const asking = useAnswer(async (signal) => {
    const { relationship } = (await send<{ relationship: Details | null }>(request, signal)).data;
    if (relationship === null) {
      throw new Failure(`No relationship with the id '${id}' is on record on this day.`, 'NOT_FOUND');
    }

    return relationship;
  }, [id, at, known, revision]);
  return (
    <PanelBody asking={asking} navigate={navigate}>
      {(line) => (
        <>
          <h2>
            <ViewLink to={{ selected: line.from.slug }} navigate={navigate}>{line.from.name}</ViewLink>
            {' '}<span class="verb">{typeWords(line.type, types)}</span>{' '}
            <ViewLink to={{ selected: line.to.slug }} navigate={navigate}>{line.to.name}</ViewLink>
          </h2>
          <p class="caption"><StageChip stage={line.stage} /></p>
          <dl class="properties">
            {line.products.length > 0 && <><dt>Products</dt><dd>{line.products.map(({ name }) => name).join(', ')}</dd></>}
            {line.value && <><dt>Value</dt><dd>{moneyWords(line.value)}</dd></>}
            {line.volume && <><dt>Volume</dt><dd>{quantityWords(line.volume)}</dd></>}
            {line.share && <><dt>Share</dt><dd>{shareWords(line.share)}</dd></>}
            {line.announcedOn && <><dt>Announced</dt><dd>{dateWords(line.announcedOn)}</dd></>}
            {line.validFrom && <><dt>From</dt><dd>{dateWords(line.validFrom)}</dd></>}
            {line.validTo && <><dt>Until</dt><dd>{dateWords(line.validTo)}</dd></>}
            <dt>Confidence</dt>
            <dd>{shareWords(line.confidence)}, {line.independentOrigins} independent {line.independentOrigins === 1 ? 'source' : 'sources'}</dd>
          </dl>
          <h3>Who says so <span class="number">{line.claims.totalCount}</span></h3>
          <Claims claims={line.claims.nodes} />
          <h3>History of its stage</h3>
          <History events={line.stageHistory} />
          <RequestButton request={request} />
        </>
      )}
    </PanelBody>
  );
}

function History({ events }: { readonly events: readonly StageEvent[] }) {
  return (
    <ol class="history">
      {events.map(({ stage, on, claim }) => (
        <li key={claim.slug}>
          <StageChip stage={stage} /> <b>{on === null ? 'undated' : dateWords(on)}</b>
          <small>{claim.source.title}</small>
        </li>
      ))}
    </ol>
  );
}
