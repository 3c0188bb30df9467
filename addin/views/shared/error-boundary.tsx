import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Replaces a part of the pane that has failed. */
  readonly instead: (failure: unknown) => ReactNode;
}

/** Keeps an error in one screen from breaking the others. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failure: unknown }> {
  override state: { readonly failure: unknown } = { failure: undefined };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    if (this.state.failure === undefined) return children;
    return instead(this.state.failure);
  }
}
