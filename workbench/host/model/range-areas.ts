/** Several areas of one sheet as one object. */
import type { Area } from "../book/book";
import {
  HostCollection,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../interpreter/host-object";
import { fullAddress } from "./address";
import { cellCount, intersection, isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS } from "./areas";
import type { ModelContext } from "./context";
import { RangeFormat } from "./format/range-format";
import { sheetOf } from "./more/context";
import { invalidArgument, notFound } from "./refusals";
import { RangeMoves } from "./range-moves";
import { selectAreas } from "./sheets/arrange-sheets";

const AREAS_TYPE: HostType = {
  name: "RangeAreas",
  members: {
    address: "scalar",
    addressLocal: "scalar",
    areaCount: "scalar",
    cellCount: "scalar",
    isEntireColumn: "scalar",
    isEntireRow: "scalar",
    areas: "object",
    format: "object",
    worksheet: "object",
    getEntireColumn: "object",
    getEntireRow: "object",
    getIntersection: "object",
    getIntersectionOrNullObject: "object",
    getUsedRangeAreas: "object",
    getUsedRangeAreasOrNullObject: "object",
    calculate: "call",
    clear: "call",
    select: "call",
    setDirty: "call",
  },
};

export class RangeAreas extends HostObject {
  readonly hostType = AREAS_TYPE;
  readonly hostId = undefined;
  override readonly isReferable = true;

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly parts: readonly Area[],
  ) {
    super();
  }

  get address(): string {
    const { name } = sheetOf(this.context, this.sheetId);
    return this.parts.map((area) => fullAddress(name, area)).join(",");
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.parts.length;
  }
  get cellCount(): number {
    const count = this.parts.reduce((sum, area) => sum + cellCount(area), 0);
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return this.parts.every(isEntireColumns);
  }
  get isEntireRow(): boolean {
    return this.parts.every(isEntireRows);
  }
  get areas(): HostObject {
    return new RangeCollection(this.context, this.sheetId, this.parts);
  }
  get format(): HostObject {
    return new RangeFormat({ context: this.context, sheetId: this.sheetId, areas: this.parts });
  }
  get worksheet(): HostObject {
    return this.context.worksheetAt(this.sheetId);
  }

  getEntireRow(): HostObject {
    return this.of(this.parts.map((area) => ({ ...area, firstColumn: 1, lastColumn: MAX_COLUMNS })));
  }
  getEntireColumn(): HostObject {
    return this.of(this.parts.map((area) => ({ ...area, firstRow: 1, lastRow: MAX_ROWS })));
  }

  getIntersection(other: unknown): HostObject {
    const found = this.common(other);
    if (found.length === 0) throw notFound("The intersection");
    return this.of(found);
  }
  getIntersectionOrNullObject(other: unknown): HostObjectOrNull {
    const found = this.common(other);
    return found.length === 0 ? NULL_OBJECT : this.of(found);
  }

  getUsedRangeAreas(): HostObject {
    const found = this.used();
    if (found.length === 0) throw notFound("The used range");
    return this.of(found);
  }
  getUsedRangeAreasOrNullObject(): HostObjectOrNull {
    const found = this.used();
    return found.length === 0 ? NULL_OBJECT : this.of(found);
  }

  clear(applyTo?: unknown): void {
    for (const area of this.parts) {
      const range = this.context.rangeAt(this.sheetId, area);
      if (range instanceof RangeMoves) range.clear(applyTo);
    }
  }

  select(): void {
    selectAreas(this.context.book, sheetOf(this.context, this.sheetId), this.parts);
  }

  /** Does nothing, because nothing is calculated. */
  calculate(): void {
    return;
  }
  setDirty(): void {
    return;
  }

  private of(areas: readonly Area[]): HostObject {
    return this.context.rangesAt(this.sheetId, areas);
  }

  private used(): readonly Area[] {
    const { cells } = sheetOf(this.context, this.sheetId);
    return this.parts.flatMap((area) => cells.usedArea(area) ?? []);
  }

  private common(other: unknown): readonly Area[] {
    const areas = other instanceof RangeAreas ? other.onSheet(this.sheetId) : this.oneArea(other);
    return this.parts.flatMap((area) => areas.flatMap((part) => intersection(area, part) ?? []));
  }

  private onSheet(sheetId: string): readonly Area[] {
    if (sheetId !== this.sheetId) throw invalidArgument("The ranges lie on different worksheets");
    return this.parts;
  }

  private oneArea(other: unknown): readonly Area[] {
    const place = this.context.cellAreaOf(other);
    if (place?.sheetId !== this.sheetId) throw invalidArgument("A range of the same worksheet is expected");
    return [place.area];
  }
}

class RangeCollection extends HostCollection {
  readonly hostType: HostType = {
    name: "RangeCollection",
    members: { getCount: "call", getItem: "object", getItemAt: "object" },
  };
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items(): readonly HostObject[] {
    return this.areas.map((area) => this.context.rangeAt(this.sheetId, area));
  }
  getItem(key: string | number): HostObject {
    const item = this.items()[Number(key)];
    if (item === undefined) throw notFound("The range");
    return item;
  }
  getItemAt(index: number): HostObject {
    return this.getItem(index);
  }
  getCount(): number {
    return this.areas.length;
  }
}
