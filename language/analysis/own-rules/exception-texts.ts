/** A part of a text with the offset at which it starts. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
}

/** The exceptions of a text, which semicolons separate; those inside of quotes belong to the text they stand in. */
export function exceptionTexts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  for (const match of text.matchAll(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;])+/g)) {
    const lead = /^\s*/.exec(match[0])![0].length;
    const content = match[0].trim();
    if (content !== '') parts.push({ text: content, start: match.index + lead });
  }
  return parts;
}
