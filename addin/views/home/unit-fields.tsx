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
  const { factor = 1, currency: chosen = "" } = unit ?? {};
  const currencies = new Set([currency, ...CURRENCIES, ...(chosen === "" ? [] : [chosen])]);
  const withCurrency = (wanted: number, code: string): UnitMapping => ({
    factor: wanted,
    ...(code !== "" && { currency: code }),
  });
  return (
    <>
      <Field label={text("pane.unit-of", { column })}>
        <Select
          value={unit === undefined ? "" : String(factor)}
          onChange={(_event, { value }) => {
            onChange(value === "" ? undefined : withCurrency(Number(value), chosen));
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
      {unit !== undefined && (
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
