import { useCallback, useMemo, useState } from 'preact/hooks';
import { Downloads } from './download/Downloads';
import { Drawing } from './drawing/Drawing';
import { Legend } from './drawing/Legend';
import { Emptiness } from './Emptiness';
import { Header } from './Header';
import { LiveNotes } from './LiveNotes';
import { EntityPanel } from './panel/EntityPanel';
import { FailureNote } from './panel/FailureNote';
import { RelationshipPanel } from './panel/RelationshipPanel';
import { Requests } from './panel/Requests';
import { StoryPanel } from './panel/StoryPanel';
import { pictureOf } from './questions';
import { changesIn, withChanges, type Changes } from './questions/changes';
import type { DrawnLine, Picture } from './questions/picture';
import { readReference } from './questions/reference';
import { useAnswer } from './server/useAnswer';
import { useFollowing, type LiveChange } from './server/useFollowing';
import { hitSheet, lineSheet } from './table/sheets';
import { Table } from './table/Table';
import { TimeBar } from './time/TimeBar';
import { useView } from './view/navigation';
import { QuestionBar } from './view/QuestionBar';
import { isComplete, type View } from './view/view';
import { typeWords } from './words/relationships';
import { stageWords } from './words/stages';

const noTypes = new Map<string, never>();

interface Shown {
  readonly picture: Picture;
  readonly changes: Changes | null;
}

/** The page: a question, its answer as a drawing or table, and a panel for what is selected of it. */
export function App() {
  const [view, navigate] = useView();
  const [revision, setRevision] = useState(0);
  const [news, setNews] = useState<readonly LiveChange[]>([]);
  const [showsRequests, setShowsRequests] = useState(false);
  const following = useFollowing((change) => {
    setNews((before) => [...before.slice(-4), change]);
    setRevision((before) => before + 1);
  });
  const { question, at, known, since, stages, types } = view;
  const isAsked = isComplete(question);
  const asking = useAnswer(
    (signal) => (isAsked ? read(view, signal) : Promise.resolve(null)),
    [JSON.stringify(question), at, known, since, stages?.join(), types?.join(), revision],
  );
  const reference = useAnswer(readReference, [revision]).answer;
  const ontology = reference?.types ?? noTypes;
  const { answer, failure, isWaiting } = asking;
  const picture = answer?.picture ?? null;

  const wordsOf = useCallback(
    ({ type, stage }: DrawnLine) => `${typeWords(type, ontology)} · ${stageWords[stage].toLowerCase()}`, [ontology]);
  const lively = useMemo(() => new Set(news.map(({ relationship }) => relationship.slug)), [news]);
  const open = useCallback((slug: string) => {
    if (question.kind === 'network' && question.roots.length > 0 && !question.roots.includes(slug)) {
      navigate({ question: { ...question, roots: [...question.roots, slug] }, selected: slug });
    } else {
      navigate({ selected: slug });
    }
  }, [question]);
  const focus = useCallback(
    (slug: string) => navigate({ question: { kind: 'network', roots: [slug], product: null }, selected: slug }), []);
  const select = useCallback((selected: string) => navigate({ selected }), []);

  const hits = picture && hitSheet(picture);
  const isEmpty = picture !== null && picture.lines.length === 0 && (picture.entities.length === 0 || question.kind !== 'network');
  return (
    <>
      <Header view={view} navigate={navigate} following={following} />
      <main class={view.selected !== null ? 'with-selection' : undefined}>
        <section class="stage" aria-label="Answer" aria-busy={isWaiting}>
          <QuestionBar view={view} navigate={navigate} />
          <div class="answer-bar">
            <div class="heading" role="status">
              <h1>{picture?.heading ?? (isAsked ? 'The network' : 'Fill in the blanks')}</h1>
              <p>
                {picture?.summary.join(' ')}
                {picture?.truncated && <span class="truncated"> {truncationWords[picture.truncated]}</span>}
              </p>
            </div>
            <div class="tools">
              <div class="switcher" role="group" aria-label="Show as">
                {(['drawing', 'table'] as const).map((show) => (
                  <button key={show} type="button" aria-pressed={view.show === show} onClick={() => navigate({ show })}>
                    {show === 'drawing' ? 'Drawing' : 'Table'}
                  </button>
                ))}
              </div>
              {picture && <Downloads picture={picture} types={ontology} isDrawn={view.show === 'drawing' && !isEmpty} />}
              <button type="button" aria-pressed={showsRequests} disabled={!picture} onClick={() => setShowsRequests(!showsRequests)}>
                GraphQL
              </button>
            </div>
          </div>
          <div class="canvas">
            {showsRequests && picture && <Requests requests={picture.requests} />}
            {isWaiting && <div class="progress" role="progressbar" aria-label="Loading" />}
            {failure && <FailureNote failure={failure} onRetry={() => setRevision(revision + 1)} />}
            {!isAsked && <Emptiness kind="incomplete" view={view} navigate={navigate} />}
            {isEmpty && isAsked && <Emptiness kind="nothing" view={view} navigate={navigate} />}
            {picture && !isEmpty && view.show === 'drawing' && (
              <Drawing
                picture={picture} selected={view.selected} lively={lively} wordsOf={wordsOf}
                onOpen={open} onFocus={focus} onSelectLine={select}
              />
            )}
            {picture && !isEmpty && view.show === 'table' && (
              <div class="tables" tabIndex={0} role="region" aria-label="Table">
                {hits && <Table sheet={hits} selected={view.selected} onSelect={select} />}
                <Table sheet={lineSheet(picture, ontology)} selected={view.selected} onSelect={select} />
              </div>
            )}
            <LiveNotes news={news} types={ontology} navigate={navigate} onDismiss={() => setNews([])} />
          </div>
          <Legend view={view} reference={reference} types={ontology} navigate={navigate} />
          {reference && <TimeBar reference={reference} view={view} changes={answer?.changes ?? null} navigate={navigate} />}
        </section>
        <aside class="panel" aria-label={view.selected === null ? 'About the answer' : 'About what is selected'}>
          {view.selected === null
            ? picture && <StoryPanel picture={picture} types={ontology} reference={reference} navigate={navigate} />
            : <Selection view={view} selected={view.selected} types={ontology} navigate={navigate} revision={revision} />}
        </aside>
      </main>
    </>
  );
}

/** Relationship ids have two hyphens between their parts; slugs of entities never do. */
function Selection({ selected, ...rest }: { readonly selected: string } & Omit<Parameters<typeof EntityPanel>[0], 'id'>) {
  return selected.includes('--')
    ? <RelationshipPanel key={selected} id={selected} {...rest} />
    : <EntityPanel key={selected} id={selected} {...rest} />;
}

const truncationWords = {
  TIERS: 'There is more beyond these tiers.',
  NODES: 'There is more than can be drawn.',
  TIME: 'There is more: the search was cut short.',
};

async function read(view: View, signal: AbortSignal): Promise<Shown> {
  const picture = await pictureOf(view, signal);
  const changes = view.since === null ? null : await changesIn(view, view.since, picture, signal);
  return { picture: changes === null ? picture : withChanges(picture, changes), changes };
}
