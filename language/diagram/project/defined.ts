type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the properties that are undefined, so that what is not known is not there. */
export function defined<T extends object>(value: T): Defined<T> {
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined)) as Defined<T>;
}
