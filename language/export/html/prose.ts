import { escapeHtml } from './escape.js';

/** A text with code between backticks, as rules and messages have it; nothing else in it is markup. */
export function proseHtml(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : escapeHtml(part)))
    .join('');
}
