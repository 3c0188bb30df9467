/** Eight tables, so that eight bytes take one step ("slicing by 8"). */
const TABLES = makeTables();

/** CRC-32 (the one of zip) of `bytes`, continued from `seed`. */
export function crc32(bytes: Uint8Array, seed = 0): number {
  const t = TABLES;
  const end = bytes.length;
  const blockEnd = end - (end % 8);
  let crc = ~seed;
  let i = 0;
  for (; i < blockEnd; i += 8) {
    crc ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    crc =
      entry(t, 1792 + (crc & 255)) ^
      entry(t, 1536 + ((crc >>> 8) & 255)) ^
      entry(t, 1280 + ((crc >>> 16) & 255)) ^
      entry(t, 1024 + (crc >>> 24)) ^
      entry(t, 768 + at(bytes, i + 4)) ^
      entry(t, 512 + at(bytes, i + 5)) ^
      entry(t, 256 + at(bytes, i + 6)) ^
      entry(t, at(bytes, i + 7));
  }
  for (; i < end; i++) crc = (crc >>> 8) ^ entry(t, (crc ^ at(bytes, i)) & 255);
  return ~crc >>> 0;
}

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    tables[n] = c;
  }
  for (let i = 256; i < tables.length; i++) {
    const previous = entry(tables, i - 256);
    tables[i] = (previous >>> 8) ^ entry(tables, previous & 255);
  }
  return tables;
}

function entry(tables: Int32Array, i: number): number {
  return tables[i] ?? 0;
}

function at(bytes: Uint8Array, i: number): number {
  return bytes[i] ?? 0;
}
