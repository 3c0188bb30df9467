/** File names made from partners' ids: harmless on every system, and different for different ids. */

/** Bytes of a name at most, its ending included. */
const LONGEST = 120;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * A name for each id, without its ending. Letters and digits stay; others become "_". Names that would be equal on a
 * system that ignores case, or equal to a device's, get a number.
 */
export function fileNames(ids: readonly string[], ending: string): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = plainName(id, LONGEST - ending.length - NUMBER_ROOM);
    let name = plain;
    for (let n = 2; taken.has(folded(name)); n++) name = `${plain}~${String(n)}`;
    taken.add(folded(name));
    return `${name}${ending}`;
  });
}

/** Bytes for "~" and the number of a name. */
const NUMBER_ROOM = 8;

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function plainName(id: string, longest: number): string {
  const letters = id
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._ -]+/gu, "_")
    .trim();
  const cut = cutTo(letters, longest)
    .replace(/[. ]+$/g, "")
    .replace(/^[. -]+/g, "");
  const name = cut === "" ? "_" : cut;
  return DEVICES.test(name.split(".")[0] ?? "") ? `_${name}` : name;
}

/** The longest beginning of a text within so many bytes of UTF-8. */
function cutTo(text: string, longest: number): string {
  let bytes = 0;
  let kept = "";
  for (const letter of text) {
    bytes += Buffer.byteLength(letter);
    if (bytes > longest) break;
    kept += letter;
  }
  return kept;
}
