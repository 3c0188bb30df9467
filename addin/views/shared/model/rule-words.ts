/** Conditions of rule files in words. */
import type { FactValue } from "../../../../src/domain/conditions";
import type { FactType, Language } from "../../../../src/domain/program";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { ConditionJson, RuleSource, ValueJson } from "../../../../src/ruleset";
import { isFactValue } from "../../../../src/ruleset/conditions/condition-json";
import type { BaseOperatorName } from "../../../../src/ruleset/conditions/operators";
import type { Formats } from "../../../format/formats";
import { namesOf, type ProgramNames } from "./names";
import { relationKey, valueWords } from "./value-words";
import { plainCondition, type PlainComparison, type PlainCondition } from "./plain-condition";
import { isolatedList } from "../../../../src/messages/isolate";

/** The style of sentences, numbers and days. */
export interface Wording {
  readonly language: Language;
  readonly text: MessageFormatter;
  readonly formats: Formats;
}

/** The sheet whose columns a condition is about. */
export type Subject = "partners" | "purchases";

export interface RuleWords {
  readonly names: ProgramNames;
  /** A condition as one phrase, without a full stop. */
  condition(condition: ConditionJson, subject: Subject): string;
  /** The condition of a requirement. */
  requirement(id: string): string;
  /** The parts of a condition that must all be met, each as a phrase. */
  parts(condition: ConditionJson): readonly string[];
}

/** Puts a program's rules into words. */
export function ruleWords(source: RuleSource, wording: Wording): RuleWords {
  return new Words(source, wording);
}

class Words implements RuleWords {
  readonly names: ProgramNames;

  constructor(
    private readonly source: RuleSource,
    private readonly wording: Wording,
  ) {
    this.names = namesOf(source, wording.language);
  }

  condition(condition: ConditionJson, subject: Subject): string {
    return this.phrase(plainCondition(condition), subject);
  }

  parts(condition: ConditionJson): readonly string[] {
    const plain = plainCondition(condition);
    const parts = plain.kind === "all" ? plain.parts : [plain];
    return parts.map((part) => this.phrase(part, "partners"));
  }

  /** If the condition is a plain yes, the requirement's name says it best. */
  requirement(id: string): string {
    const declared = this.source.levels.requirements[id];
    if (declared === undefined) return id;
    const plain = plainCondition(declared.conditions);
    return this.asksForYes(plain) ? this.names.requirement(id) : this.phrase(plain, "partners");
  }

  private asksForYes(plain: PlainCondition): boolean {
    if (plain.kind === "all") return plain.parts.every((part) => this.asksForYes(part));
    return plain.kind === "comparison" && plain.operator === "equal" && plain.value === true;
  }

  private phrase(plain: PlainCondition, subject: Subject): string {
    const { text } = this.wording;
    switch (plain.kind) {
      case "all":
      case "any": {
        const word = text(plain.kind === "all" ? "pane.rules-and" : "pane.rules-or");
        return plain.parts.map((part) => this.part(part, subject)).join(` ${word} `);
      }
      case "requirement": {
        const requirement = this.requirement(plain.id);
        return plain.isMet ? requirement : text("pane.rules-not-met", { requirement });
      }
      case "comparison":
        return this.comparison(plain, subject);
    }
  }

  /** A phrase inside another one, in parentheses if it could be misread without them. */
  private part(plain: PlainCondition, subject: Subject): string {
    const phrase = this.phrase(plain, subject);
    return this.isCompound(plain) ? `(${phrase})` : phrase;
  }

  private isCompound(plain: PlainCondition): boolean {
    if (plain.kind === "comparison") return false;
    if (plain.kind !== "requirement") return true;
    const declared = this.source.levels.requirements[plain.id];
    if (declared === undefined) return false;
    const asked = plainCondition(declared.conditions);
    return !this.asksForYes(asked) && this.isCompound(asked);
  }

  private comparison({ fact, operator, value }: PlainComparison, subject: Subject): string {
    const type = this.typeOf(fact, subject);
    return this.wording.text("pane.rules-fact", {
      fact: this.factName(fact, subject),
      relation: this.relation(operator, value, type, subject),
    });
  }

  private relation(
    operator: BaseOperatorName,
    value: ValueJson,
    type: FactType | undefined,
    subject: Subject,
  ): string {
    const { text } = this.wording;
    const key = relationKey(operator, type);
    // For a yes/no value, "is not yes" means "is no".
    if (operator === "notEqual" && typeof value === "boolean") return this.value(!value, type);
    if (typeof value !== "object") {
      const shown = this.value(value, type);
      return operator === "equal" ? shown : text(key, { value: shown });
    }
    if (isFactValue(value)) {
      const other = text("pane.quoted", { value: this.factName(value.fact, subject) });
      return text(operator === "equal" ? "pane.rules-same-as" : key, { value: other });
    }
    return text(key, { value: isolatedList(value.map((one) => this.value(one, type))) });
  }

  private value(value: FactValue, type: FactType | undefined): string {
    const words = valueWords(value, type, { ...this.wording, names: this.names });
    const isFreeText = typeof value === "string" && type !== "date" && type !== "level";
    return isFreeText ? this.wording.text("pane.quoted", { value: words }) : words;
  }

  /** A column of the condition's own sheet takes precedence over one of the other sheet with the same key. */
  private factName(fact: string, subject: Subject): string {
    const column = this.source.program.sheets[subject].columns[fact];
    return column?.headers[this.wording.language][0] ?? this.names.fact(fact);
  }

  private typeOf(fact: string, subject: Subject): FactType | undefined {
    const { facts, sheets } = this.source.program;
    const type = sheets[subject].columns[fact]?.type ?? facts[fact]?.type;
    return type === "id" || type === "rate" ? undefined : type;
  }
}
