/** Values set on areas of a sheet, newer ones above older ones. */

import type { Area } from "../../book/book";
import { contains, meets } from "../areas";
import type { HeldRecord } from "./records";

/**
 * The value on an area: the same everywhere, or mixed. `value` is undefined where nothing was set, or it was cleared.
 */
export type Layered =
  | { readonly kind: "one"; readonly value: HeldRecord | undefined }
  | { readonly kind: "mixed" };

interface Layer {
  readonly area: Area;
  readonly value: HeldRecord | undefined;
}

export class AreaLayers {
  /** Layers, the newest first. */
  private layers: readonly Layer[] = [];

  at(area: Area): Layered {
    const top = this.layers.find((layer) => meets(layer.area, area));
    if (top === undefined) return { kind: "one", value: undefined };
    return contains(top.area, area) ? { kind: "one", value: top.value } : { kind: "mixed" };
  }

  /** Sets a value, or clears it with undefined. Layers that are fully covered are dropped. */
  set(area: Area, value: HeldRecord | undefined): void {
    const rest = this.layers.filter((layer) => !contains(area, layer.area));
    const needed = value !== undefined || rest.some((layer) => meets(layer.area, area));
    this.layers = needed ? [{ area, value }, ...rest] : rest;
  }
}

const LAYERS = new WeakMap<object, Map<string, AreaLayers>>();

/** The layers of one kind on a sheet. */
export function layersOf(sheet: object, kind: string): AreaLayers {
  const kinds = LAYERS.get(sheet) ?? new Map<string, AreaLayers>();
  LAYERS.set(sheet, kinds);
  const layers = kinds.get(kind) ?? new AreaLayers();
  kinds.set(kind, layers);
  return layers;
}
