/** Node 20 lacks `Object.groupBy`, which the parser library calls; the standard's behaviour, once, before it loads. */
interface GroupBy {
  groupBy?: <T>(items: Iterable<T>, key: (item: T, index: number) => PropertyKey) => Record<PropertyKey, T[]>;
}

const holder: GroupBy = Object as GroupBy;
holder.groupBy ??= (items, key) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null) as Record<PropertyKey, unknown[]>;
  let index = 0;
  for (const item of items) (groups[key(item, index++)] ??= []).push(item);
  return groups as never;
};
