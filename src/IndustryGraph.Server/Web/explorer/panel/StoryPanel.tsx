import type { Picture, PathStory, Story } from '../questions/picture';
import type { Reference } from '../questions/reference';
import type { Entity, TypeInfo } from '../server/schema';
import { ViewLink } from '../view/link';
import type { Navigate } from '../view/navigation';
import { dateWords } from '../words/dates';
import { stageWords } from '../words/stages';
import { SourceName } from './Claims';
import { RelationshipList } from './RelationshipList';

/** What the answer as a whole says, where nothing of it is selected. */
export function StoryPanel({ picture, types, reference, navigate }: {
  readonly picture: Picture;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly reference: Reference | null;
  readonly navigate: Navigate;
}) {
  const { story } = picture;
  return (
    <div class="panel-body">
      <StoryBody story={story} picture={picture} types={types} reference={reference} navigate={navigate} />
    </div>
  );
}

function StoryBody({ story, picture, types, reference, navigate }: {
  readonly story: Story;
  readonly picture: Picture;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly reference: Reference | null;
  readonly navigate: Navigate;
}) {
  switch (story.kind) {
    case 'network': return <NetworkStory picture={picture} reference={reference} navigate={navigate} />;
    case 'chain': return (
      <>
        <h2>Tier by tier</h2>
        {story.tiers.map(({ tier, entities }) => (
          <section key={tier}>
            <h3>Tier {tier} <span class="number">{entities.length}</span></h3>
            <EntityList entities={entities} navigate={navigate} />
          </section>
        ))}
      </>
    );
    case 'paths': return (
      <>
        <h2>{story.paths.length === 1 ? 'The path' : 'The paths'}</h2>
        {story.paths.map((path, index) => <PathSection key={index} path={path} types={types} navigate={navigate} />)}
      </>
    );
    case 'disruption': return <DisruptionStory hit={story.hit} navigate={navigate} />;
    case 'ask': return (
      <>
        <h2>{story.understoodAs === null ? 'Not understood' : 'The answer'}</h2>
        <p class="answer">{picture.summary.join(' ')}</p>
        {story.understoodAs !== null && <p class="none">Understood as: {story.understoodAs}</p>}
        {picture.lines.length > 0 && <h3>It rests on</h3>}
        <RelationshipList lines={picture.lines} types={types} navigate={navigate} />
        {story.sources.length > 0 && <h3>Sources</h3>}
        <ul class="sources">{story.sources.map((source) => <li key={source.slug}><SourceName source={source} /></li>)}</ul>
        {story.suggestions.length > 0 && <h3>{story.understoodAs === null ? 'These are understood' : 'Ask on'}</h3>}
        <Suggestions questions={story.suggestions} navigate={navigate} />
      </>
    );
  }
}

function NetworkStory({ picture, reference, navigate }: {
  readonly picture: Picture;
  readonly reference: Reference | null;
  readonly navigate: Navigate;
}) {
  return (
    <>
      <h2>Who supplies whom</h2>
      <p>
        Every line is a relationship, held up by what sources say. Click a company to see it and bring in its neighbours,
        click a line for its receipts; a double click starts again from there.
      </p>
      {reference && (
        <dl class="figures">
          {(['companies', 'relationships', 'claims', 'sources'] as const).map((name) => (
            <div key={name}><dt>{name}</dt><dd>{reference.statistics[name].toLocaleString('en')}</dd></div>
          ))}
        </dl>
      )}
      {reference?.statistics.lastChange && <p class="none">Last change {dateWords(reference.statistics.lastChange.slice(0, 10))}</p>}
      <h3>Ask in plain words</h3>
      <Suggestions questions={openersFor(picture)} navigate={navigate} />
    </>
  );
}

/** Questions about those who have the most lines in the drawing. */
function openersFor({ entities, lines }: Picture): string[] {
  const degree = (slug: string) => lines.filter(({ from, to }) => from.slug === slug || to.slug === slug).length;
  const [first, second, third] = entities.filter(({ __typename }) => __typename === 'Company')
    .map(({ name, slug }) => ({ name, degree: degree(slug) }))
    .sort((a, b) => b.degree - a.degree);
  return [
    ...(first ? [`Who supplies ${first.name}?`] : []),
    ...(second && third ? [`How is ${second.name} connected to ${third.name}?`] : []),
    ...(first ? [`What if ${first.name} stopped?`] : []),
  ];
}

function DisruptionStory({ hit, navigate }: {
  readonly hit: Extract<Story, { kind: 'disruption' }>['hit'];
  readonly navigate: Navigate;
}) {
  return (
    <>
      <h2>Who is hit</h2>
      {[...Map.groupBy(hit, ({ tier }) => tier)].map(([tier, those]) => (
        <section key={tier}>
          <h3>Tier {tier} <span class="number">{those.length}</span></h3>
          <ul class="hits">
            {those.map(({ company, soleSource, lost, alternatives, pending }) => (
              <li key={company.slug}>
                <ViewLink to={{ selected: company.slug }} navigate={navigate}>{company.name}</ViewLink>
                {soleSource && <span class="chip sole">sole source</span>}
                <small>
                  loses {[...new Set(lost.flatMap(({ products }) => products.map(({ name }) => name)))].join(', ') || 'a supplier'}
                  {alternatives.length > 0 && `; others supply it: ${alternatives.map(({ name }) => name).join(', ')}`}
                  {pending.length > 0 && `; pending: ${pending.map(({ from }) => from.name).join(', ')}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function PathSection({ path, types, navigate }: {
  readonly path: PathStory;
  readonly types: ReadonlyMap<string, TypeInfo>;
  readonly navigate: Navigate;
}) {
  return (
    <section>
      <h3>{path.nodes.map(({ name }) => name).join(' – ')}</h3>
      <p class="none">
        As firm as its weakest hop: {stageWords[path.weakestStage].toLowerCase()}; {path.independentOrigins} independent
        {path.independentOrigins === 1 ? ' source' : ' sources'}.
      </p>
      <RelationshipList lines={path.lines} types={types} navigate={navigate} />
    </section>
  );
}

function EntityList({ entities, navigate }: { readonly entities: readonly Entity[]; readonly navigate: Navigate }) {
  return (
    <ul class="entities">
      {entities.map(({ slug, name }) => (
        <li key={slug}><ViewLink to={{ selected: slug }} navigate={navigate}>{name}</ViewLink></li>
      ))}
    </ul>
  );
}

function Suggestions({ questions, navigate }: { readonly questions: readonly string[]; readonly navigate: Navigate }) {
  return (
    <ul class="suggestions">
      {questions.map((text) => (
        <li key={text}>
          <ViewLink to={{ question: { kind: 'ask', text }, selected: null }} navigate={navigate}>{text}</ViewLink>
        </li>
      ))}
    </ul>
  );
}
