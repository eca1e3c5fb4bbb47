/** The title of a Mermaid diagram, as front matter; JSON strings are YAML too. */
export function titleLines(title: string): string[] {
  return ['---', `title: ${JSON.stringify(title.replace(/\s+/g, ' ').trim())}`, '---'];
}
