// What `check` of a kind reports, and the questions about lists of ids that every kind asks. What a kind
// demands of its own key stands in its folder.
export interface Problem {
  /** Path inside the round, e.g. `['before', 2]`. */
  path: (string | number)[];
  message: string;
}

/** One problem for each id that occurs again in the list at `path`. */
export function repeatedIds(ids: readonly string[], path: (string | number)[]): Problem[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: [...path, i], message: `"${id}" is here twice` }] : [],
  );
}

/** One problem for each id of the list at `path` that names none of `known`. */
export function unknownIds(
  ids: readonly string[],
  path: (string | number)[],
  known: readonly string[],
): Problem[] {
  return ids.flatMap((id, i) =>
    known.includes(id) ? [] : [{ path: [...path, i], message: `there is no "${id}"` }],
  );
}
