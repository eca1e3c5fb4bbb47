/**
 * Short names for ids: letters, digits and `_` stay, the rest becomes `_`; equal ones get a number behind. The name of an
 * id depends on its own text first, so that a new element changes no other name.
 * @param isTaken names that cannot be given
 */
export function shortNames(ids: Iterable<string>, isTaken: (name: string) => boolean): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const id of ids) {
    if (names.has(id)) continue;
    const stem = id.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^(?=\d|$)/, '_');
    let name = isTaken(stem) ? `${stem}_` : stem;
    for (let number = 2; used.has(name); number++) name = `${stem}_${number}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
}
