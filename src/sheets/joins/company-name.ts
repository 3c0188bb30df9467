/** Names of companies as lists write them: «ТОО "Алатау Системс"», "Алатау Системс, ЖШС", "ALATAU SYSTEMS LLP". */
import { LATIN_LETTERS } from "../../domain/latin-letters";
import { foldText } from "../../domain/folded-text";
import { normalName } from "../../domain/normal-name";

/** Legal forms by their spellings; those of one line are the same form in Russian, Kazakh and English. */
const FORMS: readonly (readonly string[])[] = [
  [
    "тоо",
    "жшс",
    "llp",
    "товарищество с ограниченной ответственностью",
    "жауапкершілігі шектеулі серіктестігі",
    "жауапкершілігі шектеулі серіктестік",
  ],
  ["ао", "ақ", "jsc", "акционерное общество", "акционерлік қоғамы", "акционерлік қоғам"],
  ["ип", "жк", "индивидуальный предприниматель", "жеке кәсіпкер"],
  ["ооо", "общество с ограниченной ответственностью"],
  ["зао"],
  ["пао"],
  ["оао"],
  ["чп"],
  ["кх"],
  ["гу", "мм"],
  ["ргп", "рмк"],
  ["гкп", "мкк"],
  ["ltd", "limited"],
  ["llc"],
  ["inc"],
  ["gmbh"],
];

const QUOTES = /["'«»“”„‘’`‹›]/g;
const SEPARATORS = /[.,;:()]+/g;

export interface CompanyName {
  /** The legal form's number; −1 where the name has none. */
  readonly form: number;
  /** The words without it, folded. */
  readonly words: string;
}

/** The parts of a name, in which case, quotes, blanks, look-alike letters and the form's place make no difference. */
export function companyName(text: string): CompanyName {
  const plain = normalName(text.replace(QUOTES, " ").replace(SEPARATORS, " "));
  for (const [form, spellings] of FORMS.entries()) {
    for (const spelling of spellings) {
      const rest = withoutForm(plain, spelling);
      if (rest !== undefined) return { form, words: foldText(rest) };
    }
  }
  return { form: -1, words: foldText(plain) };
}

function withoutForm(name: string, form: string): string | undefined {
  if (name.startsWith(`${form} `)) return name.slice(form.length + 1);
  return name.endsWith(` ${form}`) ? name.slice(0, -form.length - 1) : undefined;
}

/** Equal keys are one company: the form is part of the key. */
export function companyKey(text: string): string {
  const { form, words } = companyName(text);
  return `${String(form)}|${words}`;
}

/** Letters of both alphabets and of Kazakh as one Latin letter each. Questions may rely on this; joins may not. */
const ROUGH: Readonly<Record<string, string>> = {
  ...LATIN_LETTERS,
  қ: "k",
  щ: "sh",
  ы: "i",
  y: "i",
  c: "k",
  w: "v",
  x: "ks",
  q: "k",
};

/** The letters and digits of a name without its form, in one alphabet: "алатаусистемс" and "alatausystems" are near. */
export function roughName(text: string): string {
  const plain = normalName(text.replace(QUOTES, " ").replace(SEPARATORS, " "));
  const forms = FORMS.flat();
  const form = forms.find((one) => withoutForm(plain, one) !== undefined);
  const name = form === undefined ? plain : (withoutForm(plain, form) ?? plain);
  return Array.from(name.replace(/[^\p{L}\p{N}]/gu, ""), (letter) => ROUGH[letter] ?? letter).join("");
}
