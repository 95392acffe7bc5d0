let key = '';

/** The key or token of whoever looks at the page, which is forgotten when the page is closed. */
export const accessKey = {
  get: () => key,
  set(next: string) {
    key = next.trim();
  },
  /** The header that carries it; none where there is none. */
  headers: (): Record<string, string> => (key === '' ? {} : { Authorization: `Bearer ${key}` }),
};
