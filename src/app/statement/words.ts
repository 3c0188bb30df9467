/** Figures and days of statements, as each language writes them. */
import { currencyUnits } from "../../domain/money";
import type { Language } from "../../domain/program";
import type { RatePpm, Tiyn } from "../../domain/units";
import { decimalIn } from "../../messages/decimal";
import { englishDay } from "../english-day";
import { formatMessage, formatterIn } from "../../messages/format";
import type { MessageDetails } from "../../messages/formatter";
import type { MessageKey } from "../../messages/keys";
import { periodName } from "../../messages/period-name";

type StatementKey = Extract<MessageKey, `statement.${string}`>;

export interface StatementWords {
  readonly language: Language;
  say(key: StatementKey, details?: MessageDetails): string;
  /** The label of a period: "2026-Q1". */
  period(label: string): string;
  /** An ISO day. */
  day(iso: string): string;
  money(sum: Tiyn): string;
  /** Points as a number, or exact ones as digits. */
  points(points: number | string): string;
  percent(rate: RatePpm): string;
}

export function wordsIn(language: Language): StatementWords {
  const decimal = (value: number | string): string => minus(decimalIn(language, String(value)));
  return {
    language,
    say: (key, details) => formatMessage(language, key, details),
    period: (label) => periodName(label, formatterIn(language)),
    day: (iso) => dayIn(language, iso),
    money: (sum) => decimal(currencyUnits(sum)),
    points: decimal,
    percent: (rate) => `${decimal(rate / 10_000)}${language === "en" ? "" : "\u00a0"}%`,
  };
}

/** A hyphen before figures is easily overlooked. */
function minus(text: string): string {
  return text.replace(/^-/, "−");
}

function dayIn(language: Language, iso: string): string {
  if (language === "en") return englishDay(iso, "long");
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}.${month}.${year}`;
}
