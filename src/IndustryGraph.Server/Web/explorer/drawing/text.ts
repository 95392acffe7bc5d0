export const nameFont = '600 13px system-ui, sans-serif';
export const captionFont = '11px system-ui, sans-serif';

const context = document.createElement('canvas').getContext('2d')!;

/** How wide a text is drawn. */
export function widthOf(text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}
