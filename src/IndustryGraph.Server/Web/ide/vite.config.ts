import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
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

export default defineConfig({
  ...page('ide'),
  plugins: [systemFonts],
  resolve: {
    alias: { 'react-style-singleton': fileURLToPath(new URL('noInjectedStyle.ts', import.meta.url)) },
  },
});
