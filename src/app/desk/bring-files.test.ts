// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linesOf } from './split-lines.ts';
import { readChosen, readDropped } from './bring-files.ts';

type Tree = { [name: string]: Tree | string | Error };

const fileOf = (
  name: string,
  content: string | Uint8Array<ArrayBuffer> = name,
  path = '',
): File => {
  const file = new File([content], name, { lastModified: 1 });
  return Object.defineProperty(file, 'webkitRelativePath', { value: path });
};

/** An entry as a browser tells it: the files of a folder a hundred at a time. */
function entryOf(name: string, content: Tree | string | Error): object {
  if (typeof content === 'string' || content instanceof Error) {
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (resolve: (file: File) => void, reject: (error: Error) => void) => {
        if (content instanceof Error) reject(content);
        else resolve(fileOf(name, content));
      },
    };
  }
  const children = Object.entries(content).map(([child, inside]) => entryOf(child, inside));
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (resolve: (entries: object[]) => void) => {
        resolve(children.slice(at, (at += 100)));
      },
    };
  };
  return { name, isFile: false, isDirectory: true, createReader };
}

const drop = (tree: Tree) =>
  readDropped({
    items: Object.entries(tree).map(([name, content]) => ({
      webkitGetAsEntry: () => entryOf(name, content),
    })),
    files: [],
    // What is asked of a DataTransfer, and no more.
  } as unknown as DataTransfer);

const many = (count: number, extension: string): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.${extension}`, '']));

describe('files that are chosen', () => {
  it('are read in their order, with the folder they came from', async () => {
    const { brought, left } = await readChosen([
      fileOf('甲局.docx', '', '2024/甲局/甲局.docx'),
      fileOf('乙局.json'),
    ]);
    expect(brought.map(({ fileName, folder }) => [fileName, folder])).toEqual([
      ['甲局.docx', '2024/甲局'],
      ['乙局.json', ''],
    ]);
    expect(brought.map(({ open }) => open().name)).toEqual(['甲局.docx', '乙局.json']);
    expect(left).toEqual([]);
  });

  it.each([
    '扫描件.JPG',
    '盖章页.tiff',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '~$甲局年报.docx',
    '._甲局年报.docx',
    '录像.mp4',
    '安装.exe',
  ])('leave out and name %s', async (name) => {
    const { brought, left } = await readChosen([fileOf(name)]);
    expect(brought).toEqual([]);
    expect(left).toMatchObject([{ fileName: name, state: 'left' }]);
  });

  it.each([
    '甲局.docx',
    '甲局.doc',
    '甲局.pdf',
    '甲局.html',
    '甲局.xlsx',
    '甲局.txt',
    '没有扩展名',
  ])('keep %s, whatever may come of it', async (name) => {
    const { brought, left } = await readChosen([fileOf(name)]);
    expect([brought.length, left]).toEqual([1, []]);
  });
});

describe('a preset', () => {
  const PRESET = '{\n  "format": "disclosure-annual-report-preset",\n  "version": 1,';

  it.each([
    ['预置.json', PRESET],
    ['预置.json', `\uFEFF${PRESET}`],
    ['预置.JSON', PRESET.replaceAll('\n', '\r\n')],
    ['预置.txt', PRESET],
    ['粘贴的内容', PRESET],
    ['预置.ndjson', PRESET],
    ['预置.ndjson', PRESET.replaceAll('\n', '')],
    ['预置.json.bak', PRESET],
    ['预置.ini', PRESET],
    ['预置', `\uFFFD\uFFFD${[...PRESET].join('\0')}\0`],
  ])('%s is left out, with a word of where it is read', async (name, content) => {
    const { brought, left } = await readChosen([fileOf(name, content), fileOf('甲局.json', '{}')]);
    expect(brought.map(({ fileName }) => fileName)).toEqual(['甲局.json']);
    expect(left).toMatchObject([{ fileName: name, state: 'left' }]);
    expect(left[0]?.words).toContain('在“全部报告”页用“导入报告”读入');
  });

  it.each([
    ['甲局.json', '{"format":"disclosure-annual-report","version":1}'],
    ['备份.json', '{"format":"disclosure-annual-report-backup"}'],
    ['说明.txt', '预置文件以 "disclosure-annual-report-preset" 开头。'],
    ['空.json', ''],
    ['预置.docx', PRESET],
  ])('is not %s, which is brought', async (name, content) => {
    const { brought, left } = await readChosen([fileOf(name, content)]);
    expect([brought.length, left]).toEqual([1, []]);
  });
});

describe('folders that are dropped', () => {
  it('are read to the bottom, with the path of each file', async () => {
    const { brought, left } = await drop({
      安和县: { 乡镇: { '甲镇.docx': '' }, '乙局.pdf': '' },
      '丙局.json': '',
    });
    expect(brought.map(({ fileName, folder }) => [folder, fileName])).toEqual([
      ['安和县/乡镇', '甲镇.docx'],
      ['安和县', '乙局.pdf'],
      ['', '丙局.json'],
    ]);
    expect(left).toEqual([]);
  });

  it('name each folder without a file, wherever it lies', async () => {
    const { left } = await drop({ 空的: {}, 安和县: { 丁局: {}, '乙局.pdf': '' } });
    expect(left).toEqual([
      { fileName: '空的', state: 'left', words: '里面没有文件。' },
      { fileName: '安和县/丁局', state: 'left', words: '里面没有文件。' },
    ]);
  });

  it('name what the browser cannot read, and bring the rest', async () => {
    const { brought, left } = await drop({
      安和县: { '甲局.docx': '', '乙局.docx': new Error('gone'), '丙局.docx': '' },
    });
    expect(brought.map(({ fileName }) => fileName)).toEqual(['甲局.docx', '丙局.docx']);
    expect(left).toMatchObject([{ fileName: '安和县/乙局.docx' }]);
    expect(left[0]?.words).toContain('浏览器读不到');
  });

  it('bring the reports from among 500 photos, and count these', async () => {
    const { brought, left } = await drop({ 安和县: { ...many(500, 'jpg'), ...many(250, 'pdf') } });
    expect([brought.length, left.length]).toEqual([250, 500]);
  });
});

describe('a file of many reports', () => {
  const encoder = new TextEncoder();
  const bring = async (content: string | Uint8Array<ArrayBuffer>) => {
    const { brought, left } = await readChosen([fileOf('数据.ndjson', content)]);
    const texts = await Promise.all(brought.map(({ open }) => open().text()));
    return { brought, left, texts };
  };

  it.each([
    ['with a newline at its end', '{"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
    ['without one', '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
    ['of Windows', '{"a":1}\r\n{"b":2}\r\n', ['{"a":1}\r', '{"b":2}\r']],
    ['with empty lines', '\n\r\n{"a":1}\n  \n\t\r\n{"b":2}\n\n', ['{"a":1}', '{"b":2}']],
    ['with one report', '{"a":1}', ['{"a":1}']],
    ['with a broken line', '{"a":1}\n{\nx\n{"b":2}', ['{"a":1}', '{', 'x', '{"b":2}']],
  ])('%s is as many files', async (_, content, wanted) => {
    const { texts, brought, left } = await bring(content);
    expect([texts, left]).toEqual([wanted, []]);
    expect(brought.map(({ fileName }) => fileName)).toEqual(
      wanted.map((__, index) => `数据.ndjson 第 ${index + 1} 份.json`),
    );
  });

  it('may begin with a byte order mark', async () => {
    const bytes = (text: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...encoder.encode(text)]);
    const { texts } = await bring(bytes('{"a":1}\n{"b":2}\n'));
    expect(texts.map((text) => text.replace('\uFEFF', ''))).toEqual(['{"a":1}', '{"b":2}']);
    expect((await bring(bytes('\n'))).texts).toEqual([]);
  });

  it.each(['', '\n', '\r\n \r\n'])('with nothing in it is named', async (content) => {
    const { brought, left } = await bring(content);
    expect(brought).toEqual([]);
    expect(left).toEqual([{ fileName: '数据.ndjson', state: 'left', words: '里面没有报告。' }]);
  });

  it('may hold 10,000, none of which is opened before its turn', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `{"公开":${index}}`);
    const { brought } = await readChosen([fileOf('数据.ndjson', lines.join('\n'))]);
    expect(brought).toHaveLength(10_000);
    expect(await brought[9_999]?.open().text()).toBe('{"公开":9999}');
  });

  it('is cut at the same places however the browser hands it over', async () => {
    const text = '{"公开":1}\r\n\n  \n{"公开":2}\nx\n';
    const whole = await linesOf(new Blob([text]));
    const bytes = encoder.encode(text);
    for (const size of [1, 2, 3, 7]) {
      const blob = new Blob([bytes]);
      blob.stream = () =>
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size) {
              controller.enqueue(bytes.slice(at, at + size));
            }
            controller.close();
          },
        });
      expect(await linesOf(blob)).toEqual(whole);
    }
  });

  it('that the browser cannot read is named', async () => {
    const file = fileOf('数据.ndjson', '{}');
    file.stream = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    const { brought, left } = await readChosen([file]);
    expect([brought, left.map(({ fileName }) => fileName)]).toEqual([[], ['数据.ndjson']]);
  });
});
