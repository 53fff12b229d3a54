import { describe, expect, it } from 'vitest';
import { collectionFileName, toStem, uniqueNames } from './file-names.ts';

describe('a file name', () => {
  it.each([
    ['云河县水务局', '云河县水务局'],
    ['县/局\\:*?"<>|', '县_局________'],
    ['  ..局. ', '局'],
    ['', '_'],
    ['CON', '_CON'],
    ['com1', '_com1'],
    ['局\u202Egnp.exe', '局_gnp.exe'],
    ['局\n二', '局_二'],
    ['长'.repeat(200), '长'.repeat(60)],
  ])('is one that Windows takes: %j', (name, stem) => {
    expect(toStem(name)).toBe(stem);
  });

  it('is given once', () => {
    const nameOf = uniqueNames();
    const names = ['甲局', '甲局', '甲局（2）', 'A局', 'a局', '甲局'].map(nameOf);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.slice(0, 2)).toEqual(['甲局', '甲局（2）']);
  });

  it('says that it is internal', () => {
    expect(collectionFileName(2024, '汇总', 'zip')).toBe(
      '2024年政府信息公开工作年度报告汇总（内部）.zip',
    );
  });
});
