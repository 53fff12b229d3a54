import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ExportButtons } from './export-buttons.tsx';

test('what the data hold besides the report is said beside their button', () => {
  const html = renderToStaticMarkup(
    <ExportButtons
      exporting={{ state: 'none' }}
      onExport={() => null}
      onCopyAll={() => null}
      printNotes={['还没有定稿']}
      onPrintInternal={() => null}
    />,
  );
  expect(html).toContain('>还没有定稿<');
  expect(html).toContain('含核实说明、上年报告和导入文件的原文');
});
