/** Renders a part of the pane in jsdom, inside the providers that surround it in Excel. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactElement } from "react";
import { SpeechContext } from "../../../addin/views/shared/speech";
import type { Language } from "../../../src/domain/program";
import { speechIn } from "./speech";

/** Renders an element as in the pane. */
export function renderInPane(element: ReactElement, language: Language = "en"): RenderResult {
  const wrapped = (content: ReactElement): ReactElement => (
    <FluentProvider theme={webLightTheme}>
      <SpeechContext value={speechIn(language)}>{content}</SpeechContext>
    </FluentProvider>
  );
  const result = render(wrapped(element));
  return {
    ...result,
    rerender: (next) => {
      result.rerender(wrapped(next as ReactElement));
    },
  };
}
