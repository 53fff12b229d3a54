import type { ComponentProps } from 'react';

const LOOKS = {
  plain: 'border-edge bg-white text-ink hover:bg-brand-soft',
  main: 'border-brand bg-brand text-white hover:bg-brand-dark',
  quiet: 'border-transparent text-brand underline-offset-2 hover:underline',
} as const;

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
}

export function Button({ look = 'plain', className = '', ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={`rounded border px-3 py-1 disabled:border-line disabled:bg-paper disabled:text-quiet aria-disabled:border-line aria-disabled:bg-paper aria-disabled:text-quiet ${LOOKS[look]} ${className}`}
      {...props}
    />
  );
}
