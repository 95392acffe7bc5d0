import type { DrawnFile } from './svg';

/** Pixels for each point, and the most that a side may have. */
const density = 2;
const mostPixels = 8000;

/** A drawing as a picture. */
export async function pngOf({ text, width, height }: DrawnFile): Promise<Blob> {
  const picture = new Image();
  // The policy lets pictures be data, not blobs.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const scale = Math.min(density, mostPixels / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
  });
}
