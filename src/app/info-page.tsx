import { AboutPage } from './about-page.tsx';
import { HelpPage } from './help-page.tsx';

/** A page about the program: 填报帮助 or 关于本程序. */
export const InfoPage = ({ page }: { page: 'help' | 'about' }) =>
  page === 'help' ? <HelpPage /> : <AboutPage />;
