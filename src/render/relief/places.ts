/** A growing list of places (or pairs of places) in a scene, each belonging to a step of a run. Steps ascend. */
export class Places {
  count = 0;
  private numbers: Float32Array;
  private owners: Uint32Array;
  private readonly stride: number;

  /** `stride` numbers for each entry. */
  constructor(stride: number, capacity = 256) {
    this.stride = stride;
    this.numbers = new Float32Array(capacity * stride);
    this.owners = new Uint32Array(capacity);
  }

  push(step: number, ...numbers: readonly number[]): void {
    if (this.count === this.owners.length) this.grow();
    this.numbers.set(numbers, this.count * this.stride);
    this.owners[this.count] = step;
    this.count++;
  }

  /** The last entry; null if there is none. */
  last(): Float32Array | null {
    return this.count > 0 ? this.entry(this.count - 1) : null;
  }

  entry(index: number): Float32Array {
    return this.numbers.subarray(index * this.stride, (index + 1) * this.stride);
  }

  /** All numbers, one entry after the other. */
  all(): Float32Array {
    return this.numbers.subarray(0, this.count * this.stride);
  }

  /** The step of each entry. */
  steps(): Uint32Array {
    return this.owners.subarray(0, this.count);
  }

  private grow(): void {
    const numbers = new Float32Array(2 * this.numbers.length);
    numbers.set(this.numbers);
    this.numbers = numbers;
    const owners = new Uint32Array(2 * this.owners.length);
    owners.set(this.owners);
    this.owners = owners;
  }
}

/** How many entries belong to steps up to and including `step`. */
export function countUpTo(steps: Uint32Array, step: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle] <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}
