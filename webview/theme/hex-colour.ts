/** A CSS colour as themes write it (`#rgb`, `#rrggbb`, either with an alpha that is left out) as `#rrggbb`. */
export function hexColour(text: string): string | undefined {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  if (digits.length === 6 || digits.length === 8) return `#${digits.slice(0, 6)}`;
  if (digits.length > 4) return undefined;
  return `#${Array.from(digits.slice(0, 3), (digit) => digit + digit).join('')}`;
}
