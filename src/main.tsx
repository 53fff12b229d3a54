import { createRoot } from 'react-dom/client';
import { App } from '#src/app/app.tsx';
import { createBrowserStore } from '#src/persistence/browser-store.ts';
import './index.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App store={createBrowserStore()} />);
