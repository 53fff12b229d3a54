import { loadStepsAhead } from './steps-ahead.ts';

export { UndoButtons } from '#src/form/undo-buttons.tsx';
export { PrintCopy } from './print-copy.tsx';
export { SaveFailure, failureText } from './save-failure.tsx';
export { OtherWindow } from './other-window.tsx';
export { PartFailed } from './part-failed.tsx';
export { VersionsBar } from './versions/versions-bar.tsx';

void loadStepsAhead();
