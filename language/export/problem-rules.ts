import type { ReportProblem } from './report.js';

/** What each code of a problem with the text means, for lists of rules in other formats. */
export const problemTitles: Readonly<Record<ReportProblem['code'], string>> = {
  syntax: 'The text is not in the language here',
  'not-text': 'The file is not text',
  'too-large': 'The file is too large to be read whole',
  'unclosed-text': 'A text in quotes is not closed',
  'unclosed-comment': 'A comment is not closed',
  'unknown-keyword': 'The word is no keyword',
  'unknown-attribute': 'The element has no such attribute',
  'unknown-value': 'The attribute has no such value',
  'unknown-kind': 'The element has no such kind',
  'unresolved-name': 'Nothing has this name',
  'wrong-target': 'The name belongs to an element of another sort',
  'duplicate-name': 'The name is already taken',
  'duplicate-attribute': 'The attribute is set twice',
  misplaced: 'The element cannot stand here',
  'missing-name': 'The element needs a name',
  'missing-header': 'The header lacks something',
  'bad-value': 'The value does not fit the attribute',
  'bad-condition': 'The rule cannot be tried',
  'bad-example': 'The example of a rule does not show what it should',
  configuration: 'The configuration file has something wrong in it',
};
