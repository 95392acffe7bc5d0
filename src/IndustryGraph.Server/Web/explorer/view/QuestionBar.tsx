import { EntityPicker } from '../search/EntityPicker';
import type { Direction } from '../server/schema';
import type { Navigate } from './navigation';
import { overview, type Question, type View } from './view';

const kinds = [
  ['network', 'Network'], ['chain', 'Supply chain'], ['paths', 'Path'], ['disruption', 'What if'],
] as const;

/** Which question is asked, and the blanks in it. */
export function QuestionBar({ view, navigate }: { readonly view: View; readonly navigate: Navigate }) {
  const { question } = view;
  const about = aboutOf(view);
  const ask = (next: Question) => navigate({ question: next, selected: null, stages: null, types: null });
  const begin = (kind: (typeof kinds)[number][0]) => {
    switch (kind) {
      case 'network': return ask(about === '' ? overview : { kind, roots: [about], product: null });
      case 'chain': return ask({ kind, company: about, direction: 'UPSTREAM', tiers: 3 });
      case 'paths': return ask({ kind, from: about, to: '' });
      case 'disruption': return ask({ kind, company: about, tiers: 3 });
    }
  };
  return (
    <div class="question">
      <nav class="tabs" aria-label="Questions">
        {kinds.map(([kind, name]) => (
          <button
            key={kind} type="button" aria-pressed={question.kind === kind}
            onClick={() => question.kind === kind || begin(kind)}
          >
            {name}
          </button>
        ))}
      </nav>
      <Blanks question={question} change={(next) => navigate({ question: next, selected: null })} />
    </div>
  );
}

function Blanks({ question, change }: { readonly question: Question; readonly change: (next: Question) => void }) {
  switch (question.kind) {
    case 'chain': return (
      <div class="blanks">
        <EntityPicker label="Company" id={question.company} onPick={(company) => change({ ...question, company })} />
        <label class="field">
          <span>Direction</span>
          <select
            value={question.direction}
            onChange={({ currentTarget }) => change({ ...question, direction: currentTarget.value as Direction })}
          >
            <option value="UPSTREAM">upstream: who supplies it</option>
            <option value="DOWNSTREAM">downstream: whom it supplies</option>
          </select>
        </label>
        <Tiers value={question.tiers} onChange={(tiers) => change({ ...question, tiers })} />
      </div>
    );
    case 'paths': return (
      <div class="blanks">
        <EntityPicker label="From" plants id={question.from} onPick={(from) => change({ ...question, from })} />
        <EntityPicker label="To" plants id={question.to} onPick={(to) => change({ ...question, to })} />
      </div>
    );
    case 'disruption': return (
      <div class="blanks">
        <EntityPicker label="What if this one stops" id={question.company} onPick={(company) => change({ ...question, company })} />
        <Tiers value={question.tiers} onChange={(tiers) => change({ ...question, tiers })} />
      </div>
    );
    case 'network': return question.roots.length > 0 || question.product !== null
      ? <div class="blanks"><button type="button" class="plain" onClick={() => change(overview)}>Show the whole network</button></div>
      : null;
    default: return null;
  }
}

function Tiers({ value, onChange }: { readonly value: number; readonly onChange: (tiers: number) => void }) {
  return (
    <label class="field">
      <span>Tiers</span>
      <select value={`${value}`} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {[1, 2, 3, 4, 5, 6].map((tiers) => <option key={tiers} value={`${tiers}`}>{tiers}</option>)}
      </select>
    </label>
  );
}

/** Whom the next question is likely to be about. */
function aboutOf({ question, selected }: View): string {
  if (selected !== null && !selected.includes('--')) {
    return selected;
  }

  switch (question.kind) {
    case 'network': return question.roots[0] ?? '';
    case 'chain':
    case 'disruption': return question.company;
    case 'paths': return question.from;
    default: return '';
  }
}
