/**
 * From the units a record draws in to the picture's own plane: the world transform, then the mapping from window to
 * viewport. Only relations between places matter here, so metric mapping modes keep their unit and turn their y axis.
 */
export class Space {
  mapMode = 1;
  windowOrigin: Pair = [0, 0];
  windowExtent: Pair = [1, 1];
  viewportOrigin: Pair = [0, 0];
  viewportExtent: Pair = [1, 1];
  /** m11 m12 m21 m22 dx dy */
  world: Matrix = identity;

  copy(): Space {
    return Object.assign(new Space(), this);
  }

  x(x: number, y: number): number {
    const { world } = this;
    return (world[0] * x + world[2] * y + world[4] - this.windowOrigin[0]) * this.#scale(0) + this.viewportOrigin[0];
  }

  y(x: number, y: number): number {
    const { world } = this;
    return (world[1] * x + world[3] * y + world[5] - this.windowOrigin[1]) * this.#scale(1) + this.viewportOrigin[1];
  }

  /** How much longer a horizontal stretch becomes. */
  get wide(): number {
    return length(this.world[0], this.world[1]) * Math.abs(this.#scale(0));
  }

  /** How much longer a vertical stretch becomes. */
  get high(): number {
    return length(this.world[3], this.world[2]) * Math.abs(this.#scale(1));
  }

  #scale(axis: 0 | 1): number {
    if (this.mapMode === 1) return 1;
    if (this.mapMode <= 6) return axis === 0 ? 1 : -1;
    const scale = this.viewportExtent[axis] / this.windowExtent[axis];
    return Number.isFinite(scale) && scale !== 0 ? scale : 1;
  }
}

/** Of a stretch seldom turned. */
function length(along: number, across: number): number {
  return across === 0 ? Math.abs(along) : Math.hypot(along, across);
}

export type Pair = readonly [number, number];
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First a, then b. */
export function multiplied(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
