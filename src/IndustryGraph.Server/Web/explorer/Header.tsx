import { SearchBox } from './search/SearchBox';
import { endpoint } from './server/send';
import type { Following } from './server/useFollowing';
import { useTheme } from './theme';
import { ViewLink } from './view/link';
import type { Navigate } from './view/navigation';
import { start, type View } from './view/view';

const followingWords: Readonly<Record<Following, string>> = {
  live: 'Live', connecting: 'Connecting', paused: 'Paused',
};

export function Header({ view, navigate, following }: {
  readonly view: View;
  readonly navigate: Navigate;
  readonly following: Following;
}) {
  const [theme, choose] = useTheme();
  return (
    <header>
      <ViewLink class="brand" to={start} navigate={navigate} aria-label="IndustryGraph, to the start">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M7 8l18 8M7 24l18-8" />
          <circle cx="7" cy="8" r="4.5" />
          <circle cx="7" cy="24" r="4.5" />
          <circle cx="25" cy="16" r="5.5" />
        </svg>
        <span>IndustryGraph</span>
      </ViewLink>
      <SearchBox view={view} navigate={navigate} />
      <span class={`live ${following}`} title="Changes arrive by themselves">{followingWords[following]}</span>
      <button type="button" class="theme" aria-label="Dark" aria-pressed={theme === 'dark'} title="Light or dark" onClick={() => choose(theme === 'dark' ? 'light' : 'dark')}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M8 2a6 6 0 0 1 0 12Z" /></svg>
      </button>
      <a class="ide" href={endpoint}>GraphQL IDE</a>
    </header>
  );
}
