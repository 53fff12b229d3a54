/** What the keys do in a table, as 快捷键 and the help list them. */
export const SHORTCUTS: readonly (readonly [keys: string, what: string])[] = [
  ['← ↑ → ↓', '到相邻的格'],
  ['Enter，Shift+Enter', '到下一行，到上一行'],
  ['Tab，Shift+Tab', '到右边一格，到左边一格；行末转到下一行'],
  ['Home，End', '到本行第一格，最后一格'],
  ['Ctrl+Home，Ctrl+End', '到表的第一格，最后一格'],
  ['直接输入', '替换格中的内容'],
  ['F1，或点行名（表四点列名）', '说明这一行填什么、依据和常见错误'],
  ['F2 或双击', '在格中移动光标修改，再按 F2 结束'],
  ['Esc', '恢复这一格原来的内容'],
  ['没有改动时 Esc，再按 Tab', '离开表格'],
  ['Delete', '清除这一格'],
  ['Shift+F2', '写本格说明'],
  ['Ctrl+C，Ctrl+V', '复制；从 Excel、WPS、Word、网页粘贴一片数字，填入前先预览'],
  ['F8，Shift+F8', '到下一处、上一处检查结果，在哪一步都可以'],
  ['Ctrl+Z', '撤销'],
  ['Ctrl+Y 或 Ctrl+Shift+Z', '重做'],
];
