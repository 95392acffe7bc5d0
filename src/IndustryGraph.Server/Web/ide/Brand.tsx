import { usePluginStore } from '@graphiql/react';
import { useEffect } from 'react';

/** The name of the server, which leads to the explorer; on a first visit it opens the tour beside the editor. */
export function Brand({ showsTour }: { readonly showsTour: boolean }) {
  const { plugins } = usePluginStore();
  useEffect(() => {
    if (showsTour) {
      // GraphiQL's own property for it sets the plugin and leaves its pane closed; its button opens both.
      document.querySelector<HTMLButtonElement>('.graphiql-sidebar button[aria-label="Show Tour"]')?.click();
    }
  }, [showsTour, plugins]);
  return <a href="." title="To the explorer">IndustryGraph</a>;
}
