import { Component, type ReactNode } from 'react';
import { forgetFailed } from './later-part.tsx';

interface ErrorBoundaryProps {
  /** What stands in the place of what failed, given what tries it again. */
  fallback: ReactNode | ((tryAgain: () => void) => ReactNode);
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

  override componentDidCatch() {
    forgetFailed();
  }

  private readonly tryAgain = () => {
    this.setState({ failed: false });
  };

  override render() {
    const { fallback, children } = this.props;
    if (!this.state.failed) return children;
    return typeof fallback === 'function' ? fallback(this.tryAgain) : fallback;
  }
}
