import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { SHORTCUTS } from './shortcut-keys.ts';

/** 快捷键: what the keys do in a table. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="快捷键" onClose={onClose}>
      <div className="dialog-body" role="region" aria-label="按键" tabIndex={0}>
        <table className="shortcuts">
          <tbody>
            {SHORTCUTS.map(([keys, what]) => (
              <tr key={keys}>
                <th scope="row">{keys}</th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button look="main" onClick={onClose}>
        知道了
      </Button>
    </Dialog>
  );
}
