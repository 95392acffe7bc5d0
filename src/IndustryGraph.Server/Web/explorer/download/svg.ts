import styles from '../drawing/drawing.css?inline';

const margin = 24;

export interface DrawnFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing as a file of its own: all of it, whatever part is in sight, in the colours of the page. */
export function svgOf(network: SVGSVGElement, title: string): DrawnFile {
  const { x, y, width: wide, height: high } = network.querySelector<SVGGElement>('.everything')!.getBBox();
  const [width, height] = [Math.ceil(wide + 2 * margin), Math.ceil(high + 2 * margin)];
  const copy = network.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${x - margin} ${y - margin} ${width} ${height}`);
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', title);
  for (const line of copy.querySelectorAll('.lively, .selected')) {
    line.classList.remove('lively', 'selected');
  }

  const background = document.createElementNS(copy.namespaceURI!, 'rect');
  background.setAttribute('x', `${x - margin}`);
  background.setAttribute('y', `${y - margin}`);
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', colourOf('--canvas'));
  copy.prepend(background);
  // As text: a style element in this document would be against its Content-Security-Policy, even in a copy.
  const text = new XMLSerializer().serializeToString(copy);
  return { text: text.replace(/^(<svg[^>]*>)/, `$1<title>${escaped(title)}</title><style>${stylesWithColours()}</style>`), width, height };
}

/** The drawing's style sheet with the colours of the moment in place of their names. */
function stylesWithColours(): string {
  const own = styles.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => colourOf(name) || whole);
  // Animations and what follows the pointer have no place in a file.
  return escaped(own.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '').replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, ''));
}

const colourOf = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
