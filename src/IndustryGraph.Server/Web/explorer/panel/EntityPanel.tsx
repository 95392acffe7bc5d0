import { documentOf } from '../documents';
import { pinOf } from '../questions/filter';
import { Failure } from '../server/failure';
import type { Entity, Fact, Relationship, TypeInfo } from '../server/schema';
import { send } from '../server/send';
import { useAnswer } from '../server/useAnswer';
import { ViewLink } from '../view/link';
import type { Navigate } from '../view/navigation';
import type { View } from '../view/view';
import { dateWords } from '../words/dates';
import { captionOf } from '../words/entities';
import { Facts } from './Facts';
import { PanelBody } from './PanelBody';
import { RelationshipList } from './RelationshipList';
import { RequestButton } from './Requests';

interface Details extends Entity {
  readonly aliases?: readonly string[];
  readonly industries?: readonly string[];
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  readonly place?: string | null;
  readonly coverage?: { readonly sources: number; readonly claims: number; readonly newestSource: string | null };
  readonly relationships: { readonly totalCount: number; readonly nodes: readonly Relationship[] };
  readonly facts: { readonly totalCount: number; readonly nodes: readonly Fact[] };
}

/** All that is known of a company or facility. */
export function EntityPanel({ id, view, types, navigate, revision }: {
  readonly id: string;
  readonly view: View;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly navigate: Navigate;
  readonly revision: number;
}) {
  const { at, known, stages } = view;
  const request = {
    document: documentOf('entity'),
    variables: { id, where: stages && { stages }, at: pinOf(view) },
  };
  const asking = useAnswer(async (signal) => {
    const { node } = (await send<{ node: Details | null }>(request, signal)).data;
    if (node === null) {
      throw new Failure(`Nothing bears the id '${id}'.`, 'NOT_FOUND');
    }

    return node;
  }, [id, at, known, stages, revision]);
  return (
    <PanelBody asking={asking} navigate={navigate}>
      {(node) => (
        <>
          <h2>{node.name}</h2>
          <p class="caption">{captionOf(node) || 'Company'}</p>
          {node.__typename === 'Company' && <Actions id={node.slug} navigate={navigate} />}
          <dl class="properties">
            {node.place && <><dt>Place</dt><dd>{node.place}</dd></>}
            {Boolean(node.industries?.length) && <><dt>Industries</dt><dd>{node.industries!.join(', ')}</dd></>}
            {Boolean(node.aliases?.length) && <><dt>Also known as</dt><dd>{node.aliases!.join(', ')}</dd></>}
            {node.identifiers?.map(({ scheme, value }) => <><dt>{scheme}</dt><dd>{value}</dd></>)}
            {node.coverage && <><dt>Read so far</dt><dd>{coverageWords(node.coverage)}</dd></>}
          </dl>
          <h3>Relationships <span class="number">{node.relationships.totalCount}</span></h3>
          {node.relationships.totalCount === 0 && <p class="none">None on record on this day.</p>}
          <RelationshipList lines={node.relationships.nodes} of={node.slug} types={types} navigate={navigate} />
          <h3>Facts <span class="number">{node.facts.totalCount}</span></h3>
          {node.facts.totalCount === 0 && <p class="none">None on record.</p>}
          <Facts facts={node.facts.nodes} />
          <RequestButton request={request} />
        </>
      )}
    </PanelBody>
  );
}

/** What to ask of a company next. */
function Actions({ id, navigate }: { readonly id: string; readonly navigate: Navigate }) {
  const plain = { selected: id, stages: null, types: null };
  return (
    <p class="actions">
      <ViewLink navigate={navigate} to={{ ...plain, question: { kind: 'network', roots: [id], product: null } }}>Focus</ViewLink>
      <ViewLink navigate={navigate} to={{ ...plain, question: { kind: 'chain', company: id, direction: 'UPSTREAM', tiers: 3 } }}>Upstream</ViewLink>
      <ViewLink navigate={navigate} to={{ ...plain, question: { kind: 'chain', company: id, direction: 'DOWNSTREAM', tiers: 3 } }}>Downstream</ViewLink>
      <ViewLink navigate={navigate} to={{ ...plain, question: { kind: 'paths', from: id, to: '' } }}>Path from here</ViewLink>
      <ViewLink navigate={navigate} to={{ ...plain, question: { kind: 'disruption', company: id, tiers: 3 } }}>What if it stops?</ViewLink>
    </p>
  );
}

function coverageWords({ sources, claims, newestSource }: NonNullable<Details['coverage']>): string {
  if (sources === 0) {
    return 'nothing: nobody looked yet';
  }

  const newest = newestSource === null ? '' : `, the newest of ${dateWords(newestSource)}`;
  return `${claims} claim${claims === 1 ? '' : 's'} in ${sources} source${sources === 1 ? '' : 's'}${newest}`;
}
