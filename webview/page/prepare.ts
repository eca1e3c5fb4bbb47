/** A picture that can be moved: everything it shows in one group. */
export interface Prepared {
  readonly world: SVGGElement;
  readonly width: number;
  readonly height: number;
}

/**
 * Turns a picture that stands by itself into one that can be moved and asked: a group around everything, elements that
 * take the keyboard, and their titles where our tooltip finds them and the browser's own does not.
 */
export function prepare(svg: SVGSVGElement): Prepared {
  const { width, height } = svg.viewBox.baseVal;
  const world = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  world.append(...[...svg.children].filter((child) => !/^(title|desc|style)$/.test(child.localName)));
  svg.append(world);
  for (const name of ['width', 'height', 'viewBox']) svg.removeAttribute(name);
  svg.querySelector(':scope > title')?.remove();
  document.body.classList.add('moving');
  for (const part of world.querySelectorAll<SVGGElement>('[data-element]')) {
    const title = part.querySelector(':scope > title');
    part.dataset['tooltip'] = title?.textContent ?? '';
    title?.remove();
    part.setAttribute('role', 'button');
    part.setAttribute('tabindex', '-1');
  }
  return { world, width, height };
}
