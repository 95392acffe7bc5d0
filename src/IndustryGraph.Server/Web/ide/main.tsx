import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './ide.css';
import { examples } from './examples';
import { examplesPlugin } from './ExamplesPanel';

// The page is served at the address of the endpoint itself.
const fetcher = createGraphiQLFetcher({ url: window.location.pathname, enableIncrementalDelivery: false });
const tabs = examples.map(({ query }) => ({ query }));
const emptyTab = '# Ctrl-Space shows what can be asked here.\n\n';
const plugins = [examplesPlugin];

createRoot(document.getElementById('ide')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={tabs}
    defaultQuery={emptyTab}
    plugins={plugins}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>IndustryGraph</GraphiQL.Logo>
  </GraphiQL>,
);
