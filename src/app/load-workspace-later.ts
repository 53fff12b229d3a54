/** What a report's page can do without for its first second. */
export const loadWorkspaceLater = () => import('./workspace-later.tsx');
