import { useEffect } from 'react';
import { Help } from '#src/home/help/help.tsx';
import { useHash } from './routes.ts';
import { useWayBack } from './way-back.tsx';

/** 填报帮助, at what `#/help/<chapter or entry>` names. */
export function HelpPage() {
  useEffect(() => {
    document.title = '填报帮助 - 政府信息公开工作年度报告';
  }, []);
  const wayBack = useWayBack();
  return <Help at={useHash().replace(/^#?\/?help\/?/, '')} wayBack={wayBack} />;
}
