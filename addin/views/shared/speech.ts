/** The pane's speech: its language, its sentences, and its form of numbers and days. */
import { createContext, useContext } from "react";
import type { Language } from "../../../src/domain/program";
import type { MessageFormatter } from "../../../src/messages/formatter";
import type { Formats } from "../../format/formats";

export interface Speech {
  readonly language: Language;
  readonly text: MessageFormatter;
  readonly formats: Formats;
}

export const SpeechContext = createContext<Speech | undefined>(undefined);

/** The pane's speech; using it in a component outside the pane is a bug. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) throw new Error("no speech around this component");
  return speech;
}

/** The function that makes sentences in the pane's language. */
export function useText(): MessageFormatter {
  return useSpeech().text;
}
