/** The records of a zip file (PKWARE APPNOTE 6.3): their signatures, their fixed lengths, little-endian numbers. */
export const Signature = {
  localHeader: 0x04034b50,
  centralHeader: 0x02014b50,
  end: 0x06054b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
} as const;

export const Length = {
  localHeader: 30,
  centralHeader: 46,
  end: 22,
  zip64End: 56,
  zip64Locator: 20,
} as const;

export const Flag = { encrypted: 1, dataDescriptor: 8, utf8: 0x800 } as const;
export const Method = { stored: 0, deflated: 8 } as const;
export const ZIP64_EXTRA = 1;
/** A 32-bit field with this value has its real value in the zip64 extra field. */
export const MAX_32 = 0xffffffff;
export const MAX_16 = 0xffff;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A 64-bit number. Numbers above 2^53 are rounded: no file is that long, so every check on them still fails. */
export function getUint64(view: DataView, offset: number): number {
  return view.getUint32(offset + 4, true) * 2 ** 32 + view.getUint32(offset, true);
}

export function setUint64(view: DataView, offset: number, value: number): void {
  view.setUint32(offset, value % 2 ** 32, true);
  view.setUint32(offset + 4, Math.floor(value / 2 ** 32), true);
}

/** The blocks of an extra field; a broken rest is left out. */
export function* extraBlocks(extra: Uint8Array): Iterable<{ id: number; start: number; end: number }> {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return;
    yield { id: view.getUint16(at, true), start: at + 4, end };
    at = end;
  }
}
