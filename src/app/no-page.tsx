import { useEffect } from 'react';

/** What stands where an address leads to nothing, and the way back. */
export function NoPage({ reason }: { reason: string }) {
  useEffect(() => {
    document.title = '没有打开 - 政府信息公开工作年度报告';
  }, []);
  return (
    <main className="mx-auto max-w-4xl space-y-3 p-8">
      <h1 className="notice">{reason}</h1>
      <p>
        <a href="#/">回到报告列表</a>
      </p>
    </main>
  );
}
