/** A model that is said to be a sketch, which is not asked for what it leaves out. */
export function sketched(model: string): string {
  return `architecture Sketch { completeness: sketch }${model}`;
}
