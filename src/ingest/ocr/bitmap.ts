/** A picture as its darkness is read: one byte a pixel, 0 black to 255 white, row by row from the top. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Where in a pixel of four bytes red and opacity stand; without the latter every pixel is opaque. */
export interface Channels {
  readonly red: 0 | 2;
  readonly alpha?: 3;
}

/**
 * The red channel alone, on white paper: a red seal is as bright in it as the paper, and whatever it was pressed on stays
 * readable.
 */
export function throughRed(pixels: Uint8Array, width: number, height: number, { red, alpha }: Channels): Bitmap {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    const value = pixels[from + red] ?? 255;
    const opacity = alpha === undefined ? 255 : (pixels[from + alpha] ?? 255);
    grey[at] = opacity === 255 ? value : 255 - ((255 - value) * opacity) / 255;
  }
  return { width, height, grey };
}

/** Turned clockwise by quarter turns. */
export function turned({ width, height, grey }: Bitmap, quarters: 0 | 1 | 2 | 3): Bitmap {
  if (quarters === 0) return { width, height, grey };
  const across = quarters !== 2;
  const result = { width: across ? height : width, height: across ? width : height, grey: new Uint8Array(grey.length) };
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const to = quarters === 1 ? x * height + (height - 1 - y) : quarters === 2 ? grey.length - 1 - at : (width - 1 - x) * height + y;
      result.grey[to] = grey[at] ?? 255;
    }
  }
  return result;
}

/** Drawn larger or smaller, pixels blended: averaged when it shrinks by half or more. */
export function scaled(bitmap: Bitmap, by: number): Bitmap {
  if (by <= 0.5) return scaled(halved(bitmap), by * 2);
  if (Math.abs(by - 1) < 0.02) return bitmap;
  const width = Math.max(1, Math.round(bitmap.width * by));
  const height = Math.max(1, Math.round(bitmap.height * by));
  const grey = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) grey[at] = blended(bitmap, (x + 0.5) / by - 0.5, (y + 0.5) / by - 0.5);
  }
  return { width, height, grey };
}

function halved({ width, height, grey }: Bitmap): Bitmap {
  const half = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) };
  const result = new Uint8Array(half.width * half.height);
  for (let y = 0, at = 0; y < half.height; y += 1) {
    const above = y * 2 * width;
    const below = Math.min(y * 2 + 1, height - 1) * width;
    for (let x = 0; x < half.width; x += 1, at += 1) {
      const right = Math.min(x * 2 + 1, width - 1);
      result[at] = ((grey[above + x * 2] ?? 0) + (grey[above + right] ?? 0) + (grey[below + x * 2] ?? 0) + (grey[below + right] ?? 0) + 2) >> 2;
    }
  }
  return { ...half, grey: result };
}

/** The darkness between pixels; white beyond the picture's edges. */
export function blended({ width, height, grey }: Bitmap, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
    const [nearX, nearY] = [Math.round(x), Math.round(y)];
    return nearX < 0 || nearY < 0 || nearX >= width || nearY >= height ? 255 : (grey[nearY * width + nearX] ?? 255);
  }
  const at = top * width + left;
  const [dx, dy] = [x - left, y - top];
  const upper = (grey[at] ?? 0) * (1 - dx) + (grey[at + 1] ?? 0) * dx;
  const lower = (grey[at + width] ?? 0) * (1 - dx) + (grey[at + width + 1] ?? 0) * dx;
  return upper * (1 - dy) + lower * dy;
}
