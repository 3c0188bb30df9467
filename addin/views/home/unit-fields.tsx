import { Field, Select } from "@fluentui/react-components";
import type { UnitMapping } from "../../../src/sheets/mapping";
import { useSpeech } from "../shared/speech";

interface UnitFieldsProps {
  /** The column's name. */
  readonly column: string;
  readonly unit: UnitMapping | undefined;
  /** The program's currency. */
  readonly currency: string;
  readonly onChange: (unit: UnitMapping | undefined) => void;
}

const FACTORS = [1, 1000, 1_000_000];
const CURRENCIES = ["KZT", "USD", "EUR", "RUB", "CNY", "GBP", "KGS", "UZS", "BYN", "TRY", "AED"];

/** Fields for the unit of a column's amounts if the header does not state it: a factor, then a currency. */
export function UnitFields({ column, unit, currency, onChange }: UnitFieldsProps) {
  const { text, formats } = useSpeech();
  const { currency: chosen = "", vat } = unit ?? {};
  const isByHeader = unit?.factor === undefined && unit?.currency === undefined;
  const factor = unit?.factor ?? 1;
  const withVat = vat === undefined ? {} : { vat };
  const currencies = new Set([currency, ...CURRENCIES, ...(chosen === "" ? [] : [chosen])]);
  const withCurrency = (wanted: number, code: string): UnitMapping => ({
    factor: wanted,
    ...(code !== "" && { currency: code }),
    ...withVat,
  });
  return (
    <>
      <Field label={text("pane.unit-of", { column })}>
        <Select
          value={isByHeader ? "" : String(factor)}
          onChange={(_event, { value }) => {
            const byHeader = vat === undefined ? undefined : withVat;
            onChange(value === "" ? byHeader : withCurrency(Number(value), chosen));
          }}
        >
          <option value="">{text("pane.unit-by-header")}</option>
          {[...new Set([...FACTORS, factor])].map((one) => (
            <option key={one} value={String(one)}>
              {text("pane.unit-times", { factor: formats.decimal(String(one)) })}
            </option>
          ))}
        </Select>
      </Field>
      {!isByHeader && (
        <Field label={text("pane.unit-currency", { column })}>
          <Select
            value={chosen}
            onChange={(_event, { value }) => {
              onChange(withCurrency(factor, value));
            }}
          >
            <option value="">{text("pane.unit-row-currency")}</option>
            {[...currencies].map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
