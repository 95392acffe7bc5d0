import { flowTypes, walksFlow, type View } from '../view/view';

/** The variables `where` and `at` of a view. What is null is left to the schema's defaults. */
export function pinnedFilter(view: View) {
  const { question, stages, types } = view;
  const allowed = types === null || !walksFlow(question.kind) ? types : types.filter((type) => flowTypes.includes(type));
  return {
    where: stages === null && allowed === null ? null : { ...(stages && { stages }), ...(allowed && { types: allowed }) },
    at: pinOf(view),
  };
}

/** The moment on both clocks that a view is read at; null is now, on both. */
export function pinOf({ at, known }: Pick<View, 'at' | 'known'>) {
  return at === null && known === null
    ? null
    : { ...(at !== null && { validAt: at }), ...(known !== null && { knownAt: `${known}T23:59:59.999Z` }) };
}
