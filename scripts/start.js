// npm start: installs what is missing, builds, serves, prints the address.
import { build } from './build.js';
import { installModules } from './install.js';

installModules();
if (!build()) process.exit(1);

const { preview } = await import('vite');
const port = Number(process.env.PORT || 4173);
const server = await preview({ preview: { port, strictPort: true, open: false } });
console.log(`政府信息公开工作年度报告：http://localhost:${port}`);
process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
