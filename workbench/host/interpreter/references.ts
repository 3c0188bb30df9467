/** Objects that the client keeps across batches, under ids made here. */
import { HostError, type HostObject } from "./host-object";

export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `ref-${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError("InvalidReference", `The reference ${id} is not open`);
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  get open(): number {
    return this.kept.size;
  }
}
