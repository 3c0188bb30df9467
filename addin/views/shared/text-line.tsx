import { Field, Input } from "@fluentui/react-components";

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly isRequired?: boolean;
}

/** A line to type into, under its label. */
export function TextLine({ label, value, onChange, hint, isRequired = false }: TextLineProps) {
  return (
    <Field label={label} required={isRequired} size="small" {...(hint !== undefined && { hint })}>
      <Input
        size="small"
        value={value}
        onChange={(_event, typed) => {
          onChange(typed.value);
        }}
      />
    </Field>
  );
}
