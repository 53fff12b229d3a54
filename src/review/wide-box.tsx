import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface WideBoxProps {
  /** What is in it. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** Holds what may be wider than the page; only while it is, the keys come to it and move it sideways. */
export function WideBox({ label, className = '', children }: WideBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isWider, setIsWider] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => setIsWider(current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  const stop = isWider ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div ref={box} className={`pictures-wide ${className}`} {...stop}>
      {children}
    </div>
  );
}
