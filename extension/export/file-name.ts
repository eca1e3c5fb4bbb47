/** A file name for the title of a view: letters, digits, `.`, `_` and `-` stay, the rest becomes hyphens. */
export function fileNameFor(title: string | undefined, extension: string): string {
  const stem = (title ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 100)
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${stem === '' ? 'diagram' : stem}.${extension}`;
}
