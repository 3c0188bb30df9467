/** The visible values of a ledger row, by column. */
import { serialOf } from "../../domain/calendar";
import { currencyUnits } from "../../domain/money";
import { pointsOf } from "../../domain/points";
import type { Language } from "../../domain/program";
import type { Day, PointUnits, Tiyn } from "../../domain/units";
import type { PlainValue } from "../../workbook/write-plan";
import type { FixedLedgerKey, LedgerKey, RuleKey } from "../ledger/ledger-columns";
import { becauseWords, type PlaceOfRow } from "./because-words";
import type { LedgerEntry } from "./ledger-rows";
import { statusWords } from "./result-words";

type ValueOf = (entry: LedgerEntry, language: Language, placeOf: PlaceOfRow) => PlainValue;

const VALUES: Readonly<Record<FixedLedgerKey, ValueOf>> = {
  partnerId: ({ partnerId }) => partnerId,
  partner: ({ partnerName }) => textValue(partnerName),
  period: ({ period }) => period,
  purchases: ({ purchases }) => moneyValue(purchases),
  cumulative: ({ cumulative }) => moneyValue(cumulative),
  rate: ({ rate }) => (rate === undefined ? null : rate / 1_000_000),
  points: ({ points, precision }) => pointsValue(points, precision),
  status: ({ status, provisional }, language) => statusWords(status, provisional, language),
  adjustment: ({ adjustment, precision }) => pointsValue(adjustment, precision),
  ruleVersion: ({ ruleVersion }) => textValue(ruleVersion),
  forPeriod: ({ adjusts }) => adjusts?.period.label ?? null,
  because: ({ adjusts }, language, placeOf) =>
    adjusts === undefined ? null : becauseWords(adjusts.because, language, placeOf),
  code: ({ closed }) => closed?.code ?? null,
  termFirst: ({ closed }) => dayValue(closed?.term?.first),
  termLast: ({ closed }) => dayValue(closed?.term?.last),
  count: ({ closed }) => closed?.count ?? null,
  closing: ({ closed }) => closed?.closing ?? null,
  number: ({ closed }) => closed?.number ?? null,
  kept: ({ closed }) => closed?.kept ?? null,
};

export function ledgerValue(
  entry: LedgerEntry,
  key: LedgerKey,
  language: Language,
  placeOf: PlaceOfRow,
): PlainValue {
  return isRuleKey(key) ? ruleValue(entry, key) : VALUES[key](entry, language, placeOf);
}

function isRuleKey(key: LedgerKey): key is RuleKey {
  return key.startsWith("rule:");
}

/** Blank where the period's version has no such rule, or the partner does not earn by it. */
function ruleValue({ rules, precision }: LedgerEntry, key: RuleKey): PlainValue {
  const [, figure = "", ...id] = key.split(":");
  const rule = rules?.find((one) => one.rule === id.join(":"));
  if (rule === undefined || (rule.earns !== "met" && rule.points === 0)) return null;
  if (figure === "points") return pointsValue(rule.points, precision);
  return figure === "rate" ? rule.rate / 1_000_000 : moneyValue(rule.qualifying);
}

function textValue(text: string): PlainValue {
  return text === "" ? null : text;
}

function moneyValue(amount: Tiyn | undefined): PlainValue {
  return amount === undefined ? null : currencyUnits(amount);
}

function pointsValue(units: PointUnits | undefined, precision: number): PlainValue {
  return units === undefined ? null : pointsOf(units, precision);
}

function dayValue(day: Day | undefined): PlainValue {
  return day === undefined ? null : (serialOf(day) ?? null);
}
