import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands there instead once a part of the pane has failed. */
  readonly instead: (failure: unknown) => ReactNode;
}

/** Keeps a mistake in one screen from taking the others along: its place says so. */
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
