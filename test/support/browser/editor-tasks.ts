/**
 * What a programme manager changes in the rules, task by task, from the Rules screen: how many choices and typed values it
 * takes, and what the draft then says it changes.
 */
import type { Locator } from "playwright-core";
import type { MessageKey } from "../../../src/messages/keys";
import type { Person } from "./person";
import type { WorkbenchPage } from "./workbench-page";

/** One task, on a draft that changes nothing yet. */
export interface EditorTask {
  readonly make: (person: Person, rules: RulesPane) => Promise<void>;
  /** Words that the draft's list of changes has afterwards. */
  readonly says: readonly RegExp[];
}

/** The editor in the pane. */
export class RulesPane {
  constructor(private readonly workbench: WorkbenchPage) {}

  get root(): Locator {
    return this.workbench.pane.panel("rules");
  }

  button(name: MessageKey | RegExp, details: Readonly<Record<string, string>> = {}): Locator {
    if (name instanceof RegExp) return this.root.getByRole("button", { name }).first();
    return this.root
      .getByRole("button", { name: this.workbench.pane.text(name, details), exact: true })
      .first();
  }

  field(key: MessageKey): Locator {
    return this.root.getByLabel(this.workbench.pane.text(key), { exact: true });
  }

  box(name: string): Locator {
    return this.root.getByRole("checkbox", { name, exact: true });
  }

  group(key: MessageKey, details: Readonly<Record<string, string>> = {}): Locator {
    return this.root.getByRole("group", { name: this.workbench.pane.text(key, details), exact: true });
  }

  /** What the draft changes, in words. */
  get changes(): Locator {
    return this.root.getByRole("list", {
      name: this.workbench.pane.text("pane.publish-changes"),
      exact: true,
    });
  }

  async part(person: Person, name: MessageKey): Promise<void> {
    await person.press(this.button("pane.draft-begin"));
    await person.press(this.button(new RegExp(`^${this.workbench.pane.text(name)}`)));
  }
}

const CORPORATE = "Corporate Reseller";
const PROFESSIONAL = "Professional Reseller";

export const EDITOR_TASKS: Readonly<Record<string, EditorTask>> = {
  "the limit is 4 instead of 3 million": {
    make: async (person, rules) => {
      await rules.part(person, "pane.part-rates");
      await person.type(rules.field("pane.band-limit"), "4 000 000");
    },
    says: [/до 4 000 000 ₸ включительно: 2 %/],
  },

  "a third band, 5 % over 10 million": {
    make: async (person, rules) => {
      await rules.part(person, "pane.part-rates");
      await person.press(rules.button("pane.band-add"));
      const form = rules.group("pane.band-add");
      await person.type(rules.field("pane.band-new-over"), "10 млн");
      await person.type(form.getByRole("textbox").last(), "5");
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/свыше 10 000 000 ₸: 5 %/],
  },

  "exactly the limit belongs to the upper band": {
    make: async (person, rules) => {
      await rules.part(person, "pane.part-rates");
      await person.tick(rules.root.getByRole("checkbox", { name: /^ровно 3 000 000/ }));
    },
    says: [/от 3 000 000 ₸: 4 %/],
  },

  "each part of the sum at its own rate": {
    make: async (person, rules) => {
      await rules.part(person, "pane.readings");
      await person.pick(rules.root.getByRole("radiogroup").first(), /^У каждой части/);
    },
    says: [/У каждой части суммы своя ставка/],
  },

  "Corporate needs two sales specialists": {
    make: async (person, rules) => {
      await rules.part(person, "pane.rules-levels");
      await person.press(rules.button(new RegExp(`^${CORPORATE}$`)));
      await person.type(rules.root.getByLabel(/^Специалист по продажам в штате: не меньше/), "2");
      await person.press(rules.button("pane.level-only-here", { level: CORPORATE }));
    },
    says: [/Corporate Reseller: .*Специалисты по продажам: не меньше 2/],
  },

  "a new requirement on a column of the sheet": {
    make: async (person, rules) => {
      await rules.part(person, "pane.rules-requirements");
      await person.press(rules.button("pane.requirement-add"));
      await person.choose(rules.field("pane.compare-what"), "Шоурумы");
      await person.type(rules.field("pane.compare-value"), "1");
      await person.tick(rules.box(CORPORATE));
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/Шоурумы: добавлено/, /Corporate Reseller: .*Шоурумы: не меньше 1/],
  },

  "purchases of this year of at least 5 million": {
    make: async (person, rules) => {
      await rules.part(person, "pane.rules-requirements");
      await person.press(rules.button("pane.requirement-add"));
      await person.choose(rules.field("pane.compare-what"), "Сумма закупок");
      await person.type(rules.field("pane.compare-value"), "5 млн");
      await person.tick(rules.box(CORPORATE));
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/Corporate Reseller: .*Сумма закупок за этот календарный год: не меньше 5 000 000/],
  },

  "a new benefit for two levels": {
    make: async (person, rules) => {
      await rules.part(person, "pane.part-benefits");
      await person.press(rules.button("pane.benefit-add"));
      await person.type(rules.field("pane.draft-name-ru"), "Выездной инженер");
      const levels = rules.group("pane.benefit-levels");
      await person.tick(levels.getByRole("checkbox", { name: CORPORATE, exact: true }));
      await person.tick(levels.getByRole("checkbox", { name: "Solution Provider", exact: true }));
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/Corporate Reseller: .*Выездной инженер/, /Solution Provider: .*Выездной инженер/],
  },

  "a level called otherwise in three languages": {
    make: async (person, rules) => {
      await rules.part(person, "pane.part-names");
      await person.press(rules.button(new RegExp(`^${PROFESSIONAL}$`)));
      await person.type(rules.field("pane.name-ru"), "Профессионал");
      await person.type(rules.field("pane.name-en"), "Professional");
      await person.type(rules.field("pane.name-kk"), "Кәсіби");
    },
    says: [/Профессионал/],
  },

  "a new level between two": {
    make: async (person, rules) => {
      await rules.part(person, "pane.rules-levels");
      await person.press(rules.button(new RegExp(`^${PROFESSIONAL}$`)));
      await person.press(rules.button("pane.level-new", { base: PROFESSIONAL }));
      await person.type(rules.field("pane.draft-name-ru"), "Бизнес-партнёр");
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/Бизнес-партнёр: добавлено/],
  },

  "a status on a new column": {
    make: async (person, rules) => {
      await rules.part(person, "pane.rules-levels");
      await person.press(rules.button("pane.status-new"));
      await person.type(rules.field("pane.draft-name-ru"), "Учебный центр");
      await person.choose(rules.field("pane.status-column"), "Обучает");
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/Учебный центр: добавлено/],
  },

  "double rate for one category of products": {
    make: async (person, rules) => {
      await rules.part(person, "pane.part-rates");
      await person.press(rules.button("pane.points-rule-add"));
      await person.choose(rules.field("pane.compare-what"), "Категория");
      await person.type(rules.field("pane.compare-value"), "Серверы");
      await person.press(rules.button("pane.draft-add"));
    },
    says: [/Дополнительные баллы: добавлено.*Категория: «Серверы»/],
  },
};
