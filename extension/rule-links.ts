/** What a command of the editor needs to show the page of a rule. */
export const openRuleCommand = 'cxra.openRule';

/** Tells whether something is the id of a rule, and so the name of a page. */
export function isRuleId(value: unknown): value is string {
  return typeof value === 'string' && /^CXRA-[A-Z]+-\d+$/.test(value);
}

/** The rule whose page an address is, or undefined for any other address. */
export function ruleOfPage(address: string, pages: string): string | undefined {
  if (!address.startsWith(`${pages}/`) || !address.endsWith('.md')) return undefined;
  const id = address.slice(pages.length + 1, -'.md'.length);
  return isRuleId(id) ? id : undefined;
}

/** The query of a link that runs the command for a rule. */
export function openRuleQuery(ruleId: string): string {
  return JSON.stringify([ruleId]);
}
