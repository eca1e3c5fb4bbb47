/** Shows the findings of an element alone, or all of them for `null`. */
export function chooseElement(elementId: string | null): void {
  const items = [...document.querySelectorAll<HTMLElement>('.findings [data-of]')];
  const own = items.filter((item) => item.dataset['of'] === elementId);
  for (const item of items) item.hidden = elementId !== null && !own.includes(item);
  const chosen = document.querySelector<HTMLElement>('#chosen');
  if (!chosen) return;
  chosen.hidden = elementId === null;
  const part = elementId === null ? null : document.querySelector(`[data-element="${CSS.escape(elementId)}"]`);
  const name = part?.getAttribute('aria-label') ?? elementId ?? '';
  chosen.textContent = own.length === 0 ? `${name}: nothing found here.` : `On ${name}:`;
}
