import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextReader } from './text-reader.tsx';

interface TextDialogProps {
  title: string;
  text: string;
  /** What to look for at first. */
  sought: string;
  onClose: () => void;
}

/** A long text in a window of its own, with a box to find words in it. */
export function TextDialog({ title, text, sought, onClose }: TextDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <TextReader text={text} sought={sought} isFocused>
        <Button onClick={onClose}>关闭</Button>
      </TextReader>
    </Dialog>
  );
}
