import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import { page } from '../page.config.ts';

/** GraphiQL's style sheet carries its fonts as data URIs, two thirds of its size; the page uses the system's fonts. */
const systemFonts: Plugin = {
  name: 'system-fonts',
  enforce: 'pre',
  transform: {
    filter: { id: /graphiql\/dist\/style\.css$/ },
    handler: (css) => css.replace(/@font-face\s*\{[^}]*\}/g, ''),
  },
};

export default mergeConfig(page('ide'), {
  plugins: [systemFonts],
  resolve: {
    alias: { 'react-style-singleton': fileURLToPath(new URL('noInjectedStyle.ts', import.meta.url)) },
  },
  build: {
    // GraphiQL makes the names that screen readers say of its icons from the names of functions.
    rolldownOptions: { output: { keepNames: true } },
  },
  server: {
    proxy: {
      // As the server does: the page for the browser that opens the address, the endpoint for everything else.
      '/graphql': {
        bypass: ({ headers }: IncomingMessage) => (headers.accept?.includes('text/html') ? '/index.html' : null),
      },
    },
  },
});
