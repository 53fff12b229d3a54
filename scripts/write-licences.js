// npm run licences: writes src/home/licences.txt, the list of what the built program contains.
import { run } from './install.js';

const parameters = ['vite', 'build', '--logLevel', 'warn'];
process.exit(run('npx', parameters, { WRITE_LICENCES: '1' }) ? 0 : 1);
