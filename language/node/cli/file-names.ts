const longest = 120;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Names of files for titles or ids, in their order: letters, digits, `.`, `_` and `-` stay, the rest becomes hyphens; names
 * that a system reserves or hides get an underscore in front; equal ones, whatever their case, get a number behind.
 */
export function fileNames(wanted: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const stem = safeStem(text);
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}`;
    taken.add(name.toLowerCase());
    return `${name}.${extension}`;
  });
}

function safeStem(text: string): string {
  const stem = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|[-.]+$/g, '');
  if (stem === '') return 'view';
  return stem.startsWith('.') || reserved.test(stem.split('.')[0]!) ? `_${stem}` : stem;
}
