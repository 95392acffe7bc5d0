import { useCallback, useEffect, useState } from 'preact/hooks';
import { addressOf, viewAt } from './address';
import type { View } from './view';

/** Goes to another view. */
export type Navigate = (change: Partial<View>, how?: 'push' | 'replace') => void;

/** The view that the address says, and the way to another: the address is the only place where the view is kept. */
export function useView(): readonly [View, Navigate] {
  const [view, setView] = useState(() => viewAt(location.search));
  useEffect(() => {
    const follow = () => setView(viewAt(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const navigate = useCallback<Navigate>((change, how = 'push') => {
    const next = { ...viewAt(location.search), ...change };
    const address = location.pathname + addressOf(next);
    if (how === 'replace') {
      history.replaceState(null, '', address);
    } else if (address !== location.pathname + location.search) {
      history.pushState(null, '', address);
    }

    setView(next);
  }, []);
  return [view, navigate];
}
