/** A word with the article that it takes in speech, such as `an audience`. */
export function withArticle(word: string): string {
  return `${/^(?:[aeio]|sdk$|un)/.test(word) ? 'an' : 'a'} ${word}`;
}

/** What an element type is called in messages. */
export function typeName(type: string): string {
  return type === '->' ? 'transition' : type;
}

/** The same with its article at the beginning of a sentence. */
export function aType(type: string): string {
  const phrase = withArticle(typeName(type));
  return phrase[0]!.toUpperCase() + phrase.slice(1);
}
