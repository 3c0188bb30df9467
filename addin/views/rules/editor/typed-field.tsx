import { Field, Input, type InputProps } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MessageKey } from "../../../../src/messages/keys";
import { useText } from "../../shared/speech";
import type { Typed, TypingFault } from "../model/editor/typed-values";

interface TypedFieldProps<T> extends Pick<InputProps, "contentAfter" | "className" | "size" | "placeholder"> {
  readonly label: string;
  /** Only screen readers need the label: the line says it. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  /** The value as the field shows it. */
  readonly shown: string;
  readonly read: (text: string) => Typed<T>;
  readonly onValue: (value: T) => void;
}

/** People look up after a pause of this length, in milliseconds; then what they typed counts. */
const PAUSE = 400;

const FAULTS: Readonly<Record<TypingFault, MessageKey>> = {
  empty: "pane.typed-empty",
  "no-number": "pane.typed-no-number",
  ambiguous: "pane.typed-ambiguous",
  "too-fine": "pane.typed-too-fine",
  "out-of-range": "pane.typed-out-of-range",
  "no-day": "pane.typed-no-day",
  "too-long": "pane.typed-too-long",
};

/**
 * A field that is typed into: a readable text becomes the value after a pause, on Enter, and when the field is left. One
 * that is not readable stays, with the reason, and changes nothing.
 */
export function TypedField<T>(props: TypedFieldProps<T>) {
  const { label, isLabelHidden = false, hint, shown, read, onValue, ...input } = props;
  const text = useText();
  const { typed, type, settle } = useTyped(shown, read, onValue);
  const reading = typed === undefined ? undefined : read(typed);
  const fault = reading?.ok === false ? text(FAULTS[reading.fault]) : undefined;
  return (
    <Field
      {...(!isLabelHidden && { label })}
      {...(hint !== undefined && { hint })}
      {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
    >
      <Input
        {...input}
        {...(isLabelHidden && { "aria-label": label })}
        value={typed ?? shown}
        onChange={(_event, { value }) => {
          type(value);
        }}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === "Enter") settle();
        }}
      />
    </Field>
  );
}

/** `typed`: the text while somebody types; undefined where the field shows the value. */
function useTyped<T>(shown: string, read: (text: string) => Typed<T>, onValue: (value: T) => void) {
  const [typed, setTyped] = useState<string>();
  const latest = useRef({ shown, read, onValue });
  useEffect(() => {
    latest.current = { shown, read, onValue };
  });
  const tell = useCallback((value: string): boolean => {
    const reading = latest.current.read(value);
    if (reading.ok && value !== latest.current.shown) latest.current.onValue(reading.value);
    return reading.ok;
  }, []);
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(tell, PAUSE, typed);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, tell]);
  const settle = (): void => {
    // What cannot be read stays in view with its reason.
    if (typed !== undefined && tell(typed)) setTyped(undefined);
  };
  return { typed, type: setTyped, settle };
}
