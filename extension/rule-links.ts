/** The scheme of addresses that stand for the pages that are shipped, one for each rule. */
export const pagesScheme = 'cxra-rules';

/** Where the language server says that the pages are. */
export const pagesAddress = `${pagesScheme}:`;

/** The file of a page in the folder of pages, or undefined for an address that names none. */
export function fileOfPage(path: string): string | undefined {
  return /^\/([A-Za-z][\w-]*\.md)$/.exec(path)?.[1];
}
