import { useEffect } from 'react';
import { Help } from '#src/home/help.tsx';

export function HelpPage() {
  useEffect(() => {
    document.title = '填报帮助 - 政府信息公开工作年度报告';
  }, []);
  return <Help />;
}
