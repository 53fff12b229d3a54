import type { ReactNode } from 'react';

/** A sentence that stands until it is dealt with. */
export function Notice({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`notice ${className}`}>{children}</div>;
}
