/** Matches headers by meaning: word order, case forms, punctuation, units and look-alike letters make no difference. */
import { LANGUAGES, type SheetDeclarations } from "../../domain/program";
import { likeLatin } from "../../domain/look-alikes";
import { normalName } from "../../domain/normal-name";
import { UNIT_WORDS } from "../headers/unit-words";
import { HEADER_PHRASES, type HeaderRole } from "./header-phrases";

/** `sure`: the header says just this. `likely`: it says this, and more. */
export interface RoleMatch {
  readonly role: HeaderRole;
  readonly isSure: boolean;
}

/** Words that add nothing to a header. */
const EMPTY = new Set(
  "в на по из за от к the of in by a an и and шт ед т ч тч том числе все всех".split(" "),
);
/** Abbreviations, written out. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ["док", "документа"],
  ["докум", "документа"],
  ["наим", "наименование"],
  ["контраг", "контрагент"],
  ["покуп", "покупатель"],
  ["накл", "накладная"],
  ["рег", "регистрации"],
  ["дог", "договора"],
  ["кол", "количество"],
  ["сум", "сумма"],
  ["num", "no"],
  ["number", "no"],
  ["нөмір", "нөмірі"],
]);
/** "№" before or after other words is a number; alone it counts rows. */
const NUMBER_SIGN = /№|\bn[o°º]\b\.?/giu;

/** «К-агент», «к/агент», «контр-т»: one word, cut in the middle. */
const CUT_PARTNER = /(?<![\p{L}])(?:к[-/]агент|контр[-/.]?(?:т|аг|агент)|к-т)(?![\p{L}])\.?/gu;
/** «Сумма к оплате» is what an invoice asks for, «Сумма оплаты» what was paid: two words that must not be alike. */
const TO_PAY = /(?<!\p{L})к\s+оплате(?!\p{L})/gu;
/** «Дт. отгр.» is a date where more follows; «Дт» alone is a debit. */
const CUT_DATE = /^(?:дт|дат)\.\s*(?=\p{L})/u;

/** The words of a header without units, brackets and punctuation; one that is cut short keeps its full stop. */
export function wordsOfHeader(text: string): readonly string[] {
  const plain = normalName(text)
    .replace(CUT_PARTNER, " контрагент ")
    .replace(CUT_DATE, " дата ")
    .replace(TO_PAY, " коплате ")
    .replace(NUMBER_SIGN, " номер ");
  return [...plain.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !EMPTY.has(bare(word)) && !isUnit(bare(word)))
    .map((word) => WRITTEN_OUT.get(bare(word)) ?? word);
}

const WORD = /[\p{L}\p{N}]+\.?/gu;

function bare(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** Words of money that name a unit are not part of a header's meaning. */
function isUnit(word: string): boolean {
  const unit = UNIT_WORDS.get(word);
  return unit !== undefined && unit.kind !== "filler";
}

/** Case forms of one word: they begin alike, and their ends are short. */
function isSameWord(one: string, other: string): boolean {
  const [a, b] = [likeLatin(bare(one)), likeLatin(other)];
  if (a === b || (one.endsWith(".") && a.length >= SHORTEST_CUT && b.startsWith(a))) return true;
  if (/[0-9]/.test(a + b)) return false;
  const needed = Math.max(3, Math.max(a.length, b.length) - 2);
  return a.length >= 3 && b.length >= 3 && a.slice(0, needed) === b.slice(0, needed);
}

/** Fewer letters before a full stop may begin many words. */
const SHORTEST_CUT = 3;

interface Phrase {
  readonly role: HeaderRole;
  readonly words: readonly string[];
}

/** The phrases of all roles, those of the rule files among them. */
export class HeaderMeanings {
  readonly #phrases: readonly Phrase[];
  readonly #known = new Map<string, RoleMatch | undefined>();

  constructor({ partners, purchases }: SheetDeclarations) {
    const own = (
      columns: SheetDeclarations["partners"]["columns"],
      key: string,
      role: HeaderRole,
    ): Phrase[] =>
      LANGUAGES.flatMap((language) => columns.get(key)?.headers[language] ?? []).map((text) => ({
        role,
        words: wordsOfHeader(text),
      }));
    this.#phrases = [
      ...own(purchases.columns, "date", "date"),
      ...own(purchases.columns, "partnerId", "code"),
      ...own(purchases.columns, "document", "document"),
      ...own(purchases.columns, "amount", "amount"),
      ...own(purchases.columns, "currency", "currency"),
      ...own(partners.columns, "partnerId", "code"),
      ...own(partners.columns, "name", "partner"),
      ...own(partners.columns, "registeredOn", "registeredOn"),
      ...own(partners.columns, "renewedThrough", "renewedThrough"),
      ...own(partners.columns, "level", "level"),
      ...Object.entries(HEADER_PHRASES).flatMap(([role, lines]) =>
        lines
          .flatMap((line) => line.split(","))
          .map((text) => ({ role: role as HeaderRole, words: wordsOfHeader(text) })),
      ),
    ].filter(({ words }) => words.length > 0);
  }

  /** The role of a header; undefined where it has none. */
  roleOf(text: string): RoleMatch | undefined {
    if (this.#known.has(text)) return this.#known.get(text);
    const isNone = text.length > LONGEST || ROW_COUNTER.test(text.trim());
    const found = isNone ? undefined : (this.#find(wordsOfHeader(text)) ?? this.#findInParts(text));
    this.#known.set(text, found);
    return found;
  }

  /** «Контрагент / Договор / Документ»: the first part that says something, of a header over rows of several kinds. */
  #findInParts(text: string): RoleMatch | undefined {
    const parts = text.split(PARTS);
    if (parts.length < 2) return undefined;
    const roles = parts.flatMap((part) => this.#find(wordsOfHeader(part)) ?? []);
    const named = roles.find(({ role }) => role === "partner") ?? roles.find(({ role }) => role !== "other");
    return named && { role: named.role, isSure: false };
  }

  #find(words: readonly string[]): RoleMatch | undefined {
    if (words.length === 0) return undefined;
    const exact = this.#phrases.find(
      (phrase) => phrase.words.length === words.length && holdsAll(words, phrase.words),
    );
    if (exact !== undefined) return { role: exact.role, isSure: true };
    // The phrase that covers most of the header; one word more may change what it means, so it is only likely.
    let best: Phrase | undefined;
    for (const phrase of this.#phrases) {
      const isBetter = best === undefined || isCloser(phrase, best);
      if (isBetter && phrase.words.length < words.length && holdsAll(words, phrase.words)) best = phrase;
    }
    return best === undefined || words.length > best.words.length + MOST_EXTRA
      ? undefined
      : { role: best.role, isSure: false };
  }
}

/** What stands between the parts of a header. */
const PARTS = /[/\\,;\n→>]/;
/** Headers of a column that counts the rows. */
const ROW_COUNTER = /^(?:№|#|n)\.?(?:\s*п\/?п\.?)?$|^р\/с$/iu;
/** Longer texts are remarks. */
const LONGEST = 80;
/** Words that a header may hold beside a phrase. */
const MOST_EXTRA = 2;

/** The longer of two phrases; of equal ones that of a code: «Код клиента из 1С» names a code, not the client. */
function isCloser({ role, words }: Phrase, best: Phrase): boolean {
  const isCode = (role === "code" || role === "number") && best.role === "partner";
  return words.length > best.words.length || (isCode && words.length === best.words.length);
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => words.some((word) => isSameWord(word, one)));
}
