import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './ide.css';
import { Brand } from './Brand';
import { tour } from './examples';
import { fetcher } from './fetcher';
import { tourPlugin } from './TourPanel';
import { writeKeyPlugin } from './WriteKeyPanel';

// What a link of the explorer brings along stands behind the hash, and opens in a tab of its own.
const brought = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, '', location.pathname + location.search);

const firstTab = [{ query: tour[0]!.query }];
const emptyTab = '# Ctrl-Space shows what can be asked here.\n\n';
const plugins = [tourPlugin, writeKeyPlugin];
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const hasRoom = matchMedia('(min-width: 60rem)').matches;

createRoot(document.getElementById('ide')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={firstTab}
    defaultQuery={emptyTab}
    {...(brought.has('query') && { query: brought.get('query')!, variables: brought.get('variables') ?? '' })}
    plugins={plugins}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <Brand showsTour={isFirstVisit && hasRoom && !brought.has('query')} />
    </GraphiQL.Logo>
  </GraphiQL>,
);
