import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const web = fileURLToPath(new URL('.', import.meta.url));

/**
 * The settings every page of the server shares. A page is a folder beside this file with an `index.html` and a
 * `vite.config.ts`; the server serves its hashed files under `/{name}/`, wherever it puts the page itself.
 */
export function page(name: string): UserConfig {
  return {
    root: web + name,
    // Relative, so that the server works behind a proxy that gives it a path of its own.
    base: './',
    experimental: {
      // The page itself is not served from the folder of its files.
      renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `${name}/${file}` : { relative: true }),
    },
    build: {
      outDir: (process.env['WEB_OUTPUT'] ?? `${web}../obj/web`) + `/${name}`,
      emptyOutDir: true,
      target: 'es2023',
      // Data URIs would need a wider Content-Security-Policy than 'self'.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2048,
      rolldownOptions: {
        // Packages for React servers mark modules "use client"; a browser has no use for the mark.
        onLog: (level, log, write) => log.code === 'MODULE_LEVEL_DIRECTIVE' || write(level, log),
      },
    },
    server: {
      host: '127.0.0.1',
      proxy: { '/graphql': { target: 'http://127.0.0.1:5080', ws: true } },
    },
  };
}
