import { useEffect, useRef } from 'preact/hooks';
import type { Navigate } from '../view/navigation';
import type { View } from '../view/view';
import { Combobox } from './Combobox';
import type { Hit, HitKind } from './hits';

const kinds: readonly HitKind[] = ['COMPANY', 'FACILITY', 'PRODUCT'];

/** The one box for everything: a name leads to its network, anything else is a question. */
export function SearchBox({ view, navigate }: { readonly view: View; readonly navigate: Navigate }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest('input, textarea, select');
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        input.current!.focus();
      }
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  const take = ({ slug, typename }: Hit) => navigate(typename === 'Product'
    ? { question: { kind: 'network', roots: [], product: slug }, selected: null, show: view.show }
    : { question: { kind: 'network', roots: [slug], product: null }, selected: slug });
  const submit = (text: string, hits: readonly Hit[]) => {
    const [best] = hits;
    if (best?.exact) {
      take(best);
    } else {
      navigate({ question: { kind: 'ask', text }, selected: null });
    }
  };
  return (
    <search class="search">
      <Combobox
        label="Search for a company, plant or product, or ask a question"
        placeholder="Who supplies Toyota?"
        value={view.question.kind === 'ask' ? view.question.text : ''}
        kinds={kinds}
        free={(text) => `Ask “${text}”`}
        onTake={take}
        onSubmit={submit}
        inputRef={input}
        icon={<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.5" /><path d="M13 13l4.5 4.5" /></svg>}
      />
    </search>
  );
}
