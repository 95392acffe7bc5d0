import { accessKey } from '../../shared/accessKey';

/** Where a key or token is typed in, on servers that are not open to everybody. */
export function KeyForm({ onKey }: { readonly onKey: () => void }) {
  return (
    <form
      class="key"
      onSubmit={(event) => {
        event.preventDefault();
        accessKey.set(String(new FormData(event.currentTarget).get('key') ?? ''));
        onKey();
      }}
    >
      <label>Key <input name="key" type="password" autoComplete="off" required /></label>
      <button type="submit">Use it</button>
    </form>
  );
}
