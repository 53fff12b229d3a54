import type { Refusal } from '#src/persistence/draft-store.ts';

/** Why the list cannot be shown, and what to do. */
export const NOT_LISTED: Record<Refusal, string> = {
  unavailable:
    '浏览器不允许本页面保存内容（可能是无痕窗口）。可以填写和导出，关闭前要下载备份；要保存在本机，换用普通窗口打开本页。',
  full: '本机给浏览器的空间已满，读不出保存的报告。清理磁盘以后刷新本页。',
  failed:
    '读保存的报告时出错。刷新本页；仍然不行时关掉所有浏览器窗口再打开，或者重新启动电脑。先不要清除浏览器数据，报告可能还在。',
  newer: '新版本的程序已在使用这些报告。刷新本页，换用新版本。',
  blocked: '另一个窗口开着旧版本的程序，保存的报告暂时打不开。关掉那个窗口，再刷新本页。',
};

/** Why the list, or a report of it, could not be changed, and what to do. */
export const NOT_CHANGED: Record<Refusal, string> = {
  unavailable:
    '浏览器没有存下这一次改动：不允许本页面保存内容（可能是无痕窗口）。关闭前要下载需要的报告。',
  full: '浏览器没有存下这一次改动：本机空间已满。先下载需要的报告，再删去不用的。',
  failed: '浏览器没有存下这一次改动：写入时出错。先下载需要的报告，关掉浏览器再打开一次。',
  newer:
    '没有存下这一次改动：更新版本的程序已在使用这些报告。这里可以查看，不能改动；先下载需要的报告，再刷新本页，换用新版本。',
  blocked: '没有存下这一次改动：另一个窗口开着旧版本的程序。先关掉那个窗口，本页不用刷新。',
};

/** Said before anything is changed, where the store may be read only. */
export const READ_ONLY =
  '更新版本的程序已在使用这些报告。这里可以查看和下载，改动不会保存；刷新本页，换用新版本。';
