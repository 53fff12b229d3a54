import { createRoot } from 'react-dom/client';
import { App } from '#src/app/app.tsx';
import { createBrowserStore } from '#src/persistence/browser-store.ts';
import './index.css';

const root = document.getElementById('root');
// Without it (before Chromium 93) some steps fail: the words of the page, which say so, are left standing.
if (root && 'hasOwn' in Object) createRoot(root).render(<App store={createBrowserStore()} />);
