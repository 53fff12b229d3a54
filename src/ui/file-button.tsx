import type { ComponentProps, ReactNode } from 'react';
import './file-button.css';

interface FileButtonProps {
  children: ReactNode;
  isMain?: boolean;
  multiple?: boolean;
  /** Asks for a folder, with all that is in it. */
  isFolder?: boolean;
  /** What else the input has, such as a name and a label of its own. */
  input?: Omit<ComponentProps<'input'>, 'type' | 'ref' | 'onChange'>;
  onChoose: (files: readonly File[]) => void;
}

/** A control that asks for files, labelled like a button. The same file may be chosen twice. */
export function FileButton(props: FileButtonProps) {
  const { children, isMain, multiple = false, isFolder = false, input, onChoose } = props;
  return (
    <label className="file-button" data-main={isMain || undefined}>
      {children}
      <input
        type="file"
        multiple={multiple}
        {...input}
        ref={(element) => {
          if (element) element.webkitdirectory = isFolder;
        }}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
