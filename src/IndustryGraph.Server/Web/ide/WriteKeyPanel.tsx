import type { GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
import { accessKey } from '../shared/accessKey';

function Panel() {
  const [key, setKey] = useState(accessKey.get);
  function change(next: string) {
    setKey(next);
    accessKey.set(next);
  }

  return (
    <section className="write-key" aria-label="Key for writing">
      <h2>Key for writing</h2>
      <p>
        Mutations need a key or token, and on some servers so does reading. What stands here goes with every request,
        as <code>Authorization: Bearer</code>, and is forgotten when the page is closed.
      </p>
      <label>
        Key
        <input type="password" autoComplete="off" value={key} onChange={({ target }) => change(target.value)} />
      </label>
      <p role="status">{key === '' ? 'No key is sent.' : 'The key is sent.'}</p>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <circle cx="8" cy="15.5" r="4" />
      <path d="M11 12.5l8.5-8.5M15.5 8l3 3" />
    </svg>
  );
}

export const writeKeyPlugin: GraphiQLPlugin = { title: 'Key for writing', content: Panel, icon: Icon };
