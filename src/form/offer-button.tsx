import type { ComponentProps } from 'react';
import { Button } from '#src/ui/button.tsx';

/** Pressing it leaves the focus in the cell. */
export const OfferButton = (props: ComponentProps<typeof Button>) => (
  <Button
    onMouseDown={(event) => {
      event.preventDefault();
    }}
    {...props}
  />
);
