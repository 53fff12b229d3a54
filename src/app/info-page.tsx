import type { DraftStore } from '#src/persistence/draft-store.ts';
import { AboutPage } from './about-page.tsx';
import { HelpPage } from './help-page.tsx';

interface InfoPageProps {
  page: 'help' | 'about';
  store: DraftStore;
}

/** A page about the program: 填报帮助 or 关于本程序. */
export const InfoPage = ({ page, store }: InfoPageProps) =>
  page === 'help' ? <HelpPage /> : <AboutPage store={store} />;
