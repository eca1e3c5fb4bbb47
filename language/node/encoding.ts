/** How the text of a file is written down in bytes. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark names; UTF-8 without one. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? 'utf-8';
}

/** The text of some bytes without its mark. What is not valid begins with NUL, which the model reports as no text. */
export function decode(bytes: Uint8Array): string {
  const label = encodingOf(bytes).replace('-bom', '');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return `\0${new TextDecoder(label).decode(bytes)}`;
  }
}

/** The bytes of a text, with the mark that its encoding has. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const mark = Buffer.from(marks.find(([name]) => name === encoding)?.[1] ?? []);
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return Buffer.concat([mark, Buffer.from(text, 'utf8')]);
  const units = Buffer.from(text, 'utf16le');
  return Buffer.concat([mark, encoding === 'utf-16be' ? units.swap16() : units]);
}
