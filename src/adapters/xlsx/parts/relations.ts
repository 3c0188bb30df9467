import { childrenNamed, type XmlDocument } from "../xml/document";

/** A relation of one part to another. */
export interface Relation {
  readonly id: string;
  /** The last segment of its type's URI ("worksheet"), which is the same in transitional and strict files. */
  readonly kind: string;
  /** The other part's name in the archive; undefined for a target outside the file. */
  readonly target: string | undefined;
}

/** The relations in a `.rels` part, for the part named `owner` ("" for the package itself). */
export function readRelations(document: XmlDocument, owner: string): Relation[] {
  return childrenNamed(document.root, "Relationship").map(({ attributes }) => ({
    id: attributes["Id"] ?? "",
    kind: (attributes["Type"] ?? "").replace(/^.*\//s, ""),
    target:
      attributes["TargetMode"]?.toLowerCase() === "external"
        ? undefined
        : resolveTarget(owner, attributes["Target"] ?? ""),
  }));
}

/** The name of the part with the relations of a part. */
export function relationsPart(owner: string): string {
  const slash = owner.lastIndexOf("/") + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** The name of the part that a target means, relative to `owner`. */
function resolveTarget(owner: string, target: string): string {
  const path = decodePercent(target.replace(/\\/g, "/").replace(/[#?].*$/s, ""));
  const steps = path.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
