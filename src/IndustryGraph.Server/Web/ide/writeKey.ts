let key = '';

/** The key for writing, which is forgotten when the page is closed. */
export const writeKey = {
  get: () => key,
  set(next: string) {
    key = next.trim();
  },
  /** The header that carries it; none where there is none. */
  headers: (): Record<string, string> => (key === '' ? {} : { Authorization: `Bearer ${key}` }),
};
