import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { isVatRate, VAT_SIDES, type Vat, type VatSide } from "../../../src/sheets/headers/vat";
import { useSpeech } from "../shared/speech";

interface VatFieldsProps {
  /** The column's name. */
  readonly column: string;
  readonly vat: Vat | undefined;
  readonly onChange: (vat: Vat | undefined) => void;
}

const SIDE_NAMES = { with: "pane.vat-with", without: "pane.vat-without" } as const;

/** Fields for the value added tax in a column's amounts: as they stand, the rate, and, once it is known, what counts. */
export function VatFields({ column, vat, onChange }: VatFieldsProps) {
  const { text, formats } = useSpeech();
  const [typed, setTyped] = useState(vat?.rate === undefined ? "" : formats.decimal(String(vat.rate)));
  const sides = VAT_SIDES.map((side) => (
    <option key={side} value={side}>
      {text(SIDE_NAMES[side])}
    </option>
  ));
  const sideOf = (value: string): VatSide | undefined => VAT_SIDES.find((side) => side === value);
  const withRate = (side: VatSide, rate: number | undefined, counts: VatSide | undefined): Vat => ({
    amounts: side,
    ...(rate !== undefined && { rate, ...(counts !== undefined && counts !== side && { counts }) }),
  });
  return (
    <>
      <Field label={text("pane.unit-vat", { column })}>
        <Select
          value={vat?.amounts ?? ""}
          onChange={(_event, { value }) => {
            const side = sideOf(value);
            onChange(side && withRate(side, vat?.rate, vat?.counts));
          }}
        >
          <option value="">{text("pane.unit-by-header")}</option>
          {sides}
        </Select>
      </Field>
      {vat !== undefined && (
        <Field label={text("pane.vat-rate", { column })}>
          <Input
            value={typed}
            inputMode="decimal"
            onChange={(_event, { value }) => {
              setTyped(value);
              const rate = Number(value.trim().replace(",", "."));
              onChange(withRate(vat.amounts, isVatRate(rate) ? rate : undefined, vat.counts));
            }}
          />
        </Field>
      )}
      {vat?.rate !== undefined && (
        <Field label={text("pane.vat-counts", { column })}>
          <Select
            value={vat.counts ?? ""}
            onChange={(_event, { value }) => {
              onChange(withRate(vat.amounts, vat.rate, sideOf(value)));
            }}
          >
            <option value="">{text("pane.vat-as-is")}</option>
            {sides}
          </Select>
        </Field>
      )}
    </>
  );
}
