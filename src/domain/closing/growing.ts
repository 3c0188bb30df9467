/** Lists that grow, in typed arrays: for as many entries as there are purchases. */

const FIRST_ROOM = 256;

type Values = Int32Array | Float64Array;

class Growing<T extends Values> {
  length = 0;
  #values: T;

  constructor(private readonly make: (room: number) => T) {
    this.#values = make(FIRST_ROOM);
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length++] = value;
  }

  /** 0 where there is no such entry. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  values(): T {
    return this.#values.subarray(0, this.length) as T;
  }

  #grow(): void {
    const longer = this.make(2 * this.#values.length);
    longer.set(this.#values);
    this.#values = longer;
  }
}

/** Whole numbers of 32 bits. */
export class GrowingInts extends Growing<Int32Array> {
  constructor() {
    super((room) => new Int32Array(room));
  }
}

export class GrowingNumbers extends Growing<Float64Array> {
  constructor() {
    super((room) => new Float64Array(room));
  }
}
