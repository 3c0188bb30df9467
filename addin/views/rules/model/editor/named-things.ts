/** Everything in the rules that has a name for people, with its place. */
import type { Names } from "../../../../../src/domain/program";
import type { RuleSource } from "../../../../../src/ruleset";
import { isToTranslate } from "../../../../../src/ruleset/draft";
import type { RuleFileName } from "../../../../../src/ruleset/files";

export interface NamedThing {
  readonly kind: "program" | "level" | "title" | "requirement" | "benefit" | "rule" | "fact";
  readonly file: RuleFileName;
  readonly pointer: string;
  readonly names: Names;
  /** In one of the other languages it still is the Russian name. */
  readonly isToTranslate: boolean;
}

/** In the order in which the rules are shown. */
export function namedThings({ program, levels, benefits, points }: RuleSource): readonly NamedThing[] {
  const thing = (
    kind: NamedThing["kind"],
    file: RuleFileName,
    pointer: string,
    names: Names,
  ): NamedThing => ({
    ...{ kind, file, pointer, names },
    isToTranslate: isToTranslate(names, "en") || isToTranslate(names, "kk"),
  });
  return [
    thing("program", "program.json", "/name", program.name),
    ...levels.levels.map(({ name }, at) => thing("level", "levels.json", `/levels/${String(at)}/name`, name)),
    ...levels.levels.flatMap(({ titles = {} }, at) =>
      Object.entries(titles).map(([level, names]) =>
        thing("title", "levels.json", `/levels/${String(at)}/titles/${level}`, names),
      ),
    ),
    ...Object.entries(levels.requirements).map(([id, { name }]) =>
      thing("requirement", "levels.json", `/requirements/${id}/name`, name),
    ),
    ...benefits.benefits.map(({ name }, at) =>
      thing("benefit", "benefits.json", `/benefits/${String(at)}/name`, name),
    ),
    ...points.rules.map(({ event: { params } }, at) =>
      thing("rule", "points.json", `/rules/${String(at)}/event/params/name`, params.name),
    ),
    ...Object.entries(program.facts).map(([key, { name }]) =>
      thing("fact", "program.json", `/facts/${key}/name`, name),
    ),
  ];
}
