import { flushSync } from 'react-dom';
import { useEditorContext, type GraphiQLPlugin } from '@graphiql/react';
import { more, tour, type Example } from './examples';

function Panel() {
  const { tabs, addTab, changeTab, updateActiveTabValues, queryEditor } = useEditorContext({ nonNull: true });

  /** Shows the tab that holds the example as it was written, or opens one. */
  function open({ query }: Example) {
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) {
      changeTab(index);
      return;
    }

    // A new tab is an empty one, and is the active one only once React has taken it over.
    flushSync(addTab);
    queryEditor!.setValue(query);
    updateActiveTabValues({ query });
  }

  const entries = (examples: readonly Example[]) => examples.map((example) => (
    <li key={example.question}>
      <button type="button" disabled={queryEditor === null} onClick={() => open(example)}>
        {example.question}
      </button>
    </li>
  ));
  return (
    <section className="tour" aria-label="Tour">
      <h2>Tour</h2>
      <p>Ten questions and how to ask them. Each opens in a tab, ready to run with Ctrl-Enter.</p>
      <ol>{entries(tour)}</ol>
      <h3>Following and writing</h3>
      <ul>{entries(more)}</ul>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M4 5.5h2M4 12h2M4 18.5h2M10 5.5h10M10 12h10M10 18.5h10" />
    </svg>
  );
}

/** The examples beside the editor, in an order in which each shows something new. */
export const tourPlugin: GraphiQLPlugin = { title: 'Tour', content: Panel, icon: Icon };
