import { relationshipTypes, stages } from '../server/schema';
import { start, type Question, type View } from './view';

const mostTiers = 6;

/** The query string that says all of a view, in the words an analyst would use; empty for the start. */
export function addressOf(view: View): string {
  const said = new URLSearchParams();
  const say = (name: string, value: string | readonly string[] | null) => {
    if (value !== null && value.length > 0) {
      said.set(name, typeof value === 'string' ? value : value.join(','));
    }
  };
  sayQuestion(view.question, say, said);
  say('at', view.at);
  say('known', view.known);
  say('since', view.since);
  say('stages', view.stages);
  say('types', view.types);
  say('selected', view.selected);
  say('show', view.show === 'table' ? 'table' : null);
  const text = said.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function sayQuestion(
  question: Question, say: (name: string, value: string | readonly string[] | null) => void, said: URLSearchParams,
) {
  switch (question.kind) {
    case 'network':
      say('around', question.roots);
      say('product', question.product);
      break;
    case 'chain':
      said.set('chain', question.company);
      say('direction', question.direction.toLowerCase());
      say('tiers', `${question.tiers}`);
      break;
    case 'paths':
      said.set('from', question.from);
      said.set('to', question.to);
      break;
    case 'disruption':
      said.set('without', question.company);
      say('tiers', `${question.tiers}`);
      break;
    case 'ask':
      said.set('ask', question.text);
  }
}

/** The view that a query string says. What makes no sense in it is left out, as in a link that was cut off. */
export function viewAt(search: string): View {
  const said = new URLSearchParams(search);
  return {
    question: questionOf(said),
    at: dayOf(said.get('at')),
    known: dayOf(said.get('known')),
    since: dayOf(said.get('since')),
    stages: knownOf(said.get('stages'), stages),
    types: knownOf(said.get('types'), relationshipTypes),
    selected: said.get('selected') || null,
    show: said.get('show') === 'table' ? 'table' : start.show,
  };
}

function questionOf(said: URLSearchParams): Question {
  const tiers = Math.min(mostTiers, Math.max(1, Number.parseInt(said.get('tiers') ?? '', 10) || 3));
  if (said.has('ask')) {
    return { kind: 'ask', text: said.get('ask')! };
  }

  if (said.has('from') || said.has('to')) {
    return { kind: 'paths', from: said.get('from') ?? '', to: said.get('to') ?? '' };
  }

  if (said.has('without')) {
    return { kind: 'disruption', company: said.get('without')!, tiers };
  }

  if (said.has('chain')) {
    const direction = said.get('direction') === 'downstream' ? 'DOWNSTREAM' : 'UPSTREAM';
    return { kind: 'chain', company: said.get('chain')!, direction, tiers };
  }

  return { kind: 'network', roots: listOf(said.get('around')), product: said.get('product') || null };
}

const listOf = (text: string | null) => (text ?? '').split(',').filter((part) => part !== '');

function knownOf<T extends string>(text: string | null, all: readonly T[]): readonly T[] | null {
  const known = all.filter((value) => listOf(text).includes(value));
  return known.length > 0 ? known : null;
}

function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
