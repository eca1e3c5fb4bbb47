import { MarkupKind } from 'vscode-languageserver';
import type { MarkupContent } from 'vscode-languageserver';

/**
 * A text that is shown on hover, as Markdown or plain. What comes from a model is escaped or stands in a fence: nothing of
 * it becomes markup, so that no link is made and no picture fetched.
 */
export class Page {
  private readonly blocks: string[] = [];

  /** @param commands links to commands are shown */
  constructor(
    private readonly markdown: boolean,
    private readonly commands = false,
  ) {}

  /** A piece of source text. */
  code(text: string): this {
    const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((match) => match[0].length + 1)));
    this.blocks.push(this.markdown ? `${fence}cxra\n${text}\n${fence}` : text);
    return this;
  }

  /** A paragraph; line breaks are kept. */
  text(text: string): this {
    if (text !== '') this.blocks.push(this.escape(text).replace(/\n/g, this.markdown ? '  \n' : '\n'));
    return this;
  }

  /** A list; `strong` begins an entry. */
  list(entries: readonly { readonly strong: string; readonly text: string }[]): this {
    const lines = entries.map(({ strong, text }) =>
      this.markdown ? `- **${escapeMarkdown(strong)}** ${this.escape(text)}` : `- ${strong} ${text}`,
    );
    if (lines.length > 0) this.blocks.push(lines.map((line) => line.trimEnd()).join('\n'));
    return this;
  }

  /** A line with a word set off at its beginning. */
  titled(strong: string, text: string): this {
    this.blocks.push(
      this.markdown ? `**${escapeMarkdown(strong)}** ${this.escape(text)}`.trimEnd() : `${strong} ${text}`.trimEnd(),
    );
    return this;
  }

  /** Links that carry out commands, on one line; left out for who cannot. */
  links(links: readonly { readonly title: string; readonly command: string; readonly argument: unknown }[]): this {
    if (!this.markdown || !this.commands || links.length === 0) return this;
    const written = links.map(({ title, command, argument }) => {
      const target = `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()']/g, percent)}`;
      return `[${escapeMarkdown(title)}](${target})`;
    });
    this.blocks.push(written.join(' · '));
    return this;
  }

  content(): MarkupContent {
    return { kind: this.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: this.blocks.join('\n\n') };
  }

  private escape(text: string): string {
    return this.markdown ? escapeMarkdown(text) : text;
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Takes the meaning from every sign that Markdown reads, in all lines of a text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/^[ \t]+/gm, '');
}
