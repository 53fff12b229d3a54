import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What stands in the place of what failed. */
  fallback: ReactNode;
  /** Where one is: somewhere else what failed is tried again. */
  at?: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  at?: string | undefined;
}

/** Keeps a fault of ours from taking the page along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ at }: ErrorBoundaryProps, state: State) {
    return state.at === at ? null : { failed: false, at };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
