import { flowTypes, walksFlow, type View } from '../view/view';

/** The variables `where` and `at` of a view. What is null is left to the schema's defaults. */
export function pinnedFilter({ question, stages, types, at }: View) {
  const allowed = types === null || !walksFlow(question.kind) ? types : types.filter((type) => flowTypes.includes(type));
  return {
    where: stages === null && allowed === null ? null : { ...(stages && { stages }), ...(allowed && { types: allowed }) },
    at: at === null ? null : { validAt: at },
  };
}
