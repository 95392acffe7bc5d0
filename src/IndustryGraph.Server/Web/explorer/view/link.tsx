import type { ComponentChildren } from 'preact';
import { addressOf, viewAt } from './address';
import type { Navigate } from './navigation';
import type { View } from './view';

/** A link to a view: it can be followed here, opened in a new tab, and copied. */
export function ViewLink({ to, navigate, children, ...rest }: {
  readonly to: Partial<View>;
  readonly navigate: Navigate;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'page';
}) {
  const href = location.pathname + addressOf({ ...viewAt(location.search), ...to });
  const follow = (event: MouseEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      navigate(to);
    }
  };
  return <a href={href} onClick={follow} {...rest}>{children}</a>;
}
