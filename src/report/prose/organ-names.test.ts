import { expect, it } from 'vitest';
import { isFullOrgan, mayBeSameOrgan, splitOrgan } from './organ-names.ts';

it.each<[string, string[], string]>([
  ['周口市工业和信息化局', ['周口市'], '工业和信息化局'],
  ['河南省周口市川汇区水务局', ['河南省', '周口市', '川汇区'], '水务局'],
  ['广州市市场监督管理局', ['广州市'], '市场监督管理局'],
  ['云河县城市管理局', ['云河县'], '城市管理局'],
  ['云河县住房和城乡建设局', ['云河县'], '住房和城乡建设局'],
  ['荆州市沙市区水务局', ['荆州市', '沙市区'], '水务局'],
  ['北京市通州区水务局', ['北京市', '通州区'], '水务局'],
  ['云河县清水镇人民政府', ['云河县', '清水镇'], '人民政府'],
  ['兰州新区水务局', ['兰州新区'], '水务局'],
  ['丹江市丹城区水务局', ['丹江市', '丹城区'], '水务局'],
  ['丹江市松山区水务局', ['丹江市', '松山区'], '水务局'],
  ['丹江市城区水务局', ['丹江市', '城区'], '水务局'],
  ['丹江市中心城区管理局', ['丹江市'], '中心城区管理局'],
  ['丹江省山区综合开发办公室', ['丹江省'], '山区综合开发办公室'],
  ['丹江市清水工业园区管理委员会', ['丹江市'], '清水工业园区管理委员会'],
  ['水务局', [], '水务局'],
  ['', [], ''],
])('cuts %s into its places and the rest', (name, places, rest) => {
  expect(splitOrgan(name)).toEqual({ places, rest });
});

it.each([
  ['云河县水务局', true],
  ['国家税务总局', true],
  ['清水镇人民政府', true],
  ['县水务局', false],
  ['我县水务局', false],
  ['各县水务局', false],
  ['上级水务局', false],
  ['云河县', false],
  ['云河县政务公开中心', false],
  ['云河县2024年水务局', false],
])('takes %s for a full name: %s', (name, isFull) => {
  expect(isFullOrgan(name)).toBe(isFull);
});

it.each([
  ['周口市水务局', '河南省周口市水务局', true],
  ['周口市水务局', '洛阳市水务局', false],
  ['周口市川汇区水务局', '周口市水务局', false],
  ['淮安市洪泽区人民政府', '淮安市人民政府办公室', false],
  ['云河县文化和旅游局', '云河县文旅局', true],
  ['云河县文化和旅游局', '云河县旅文局', false],
  ['丹江市丹城区人力资源和社会保障局', '丹城区人社局', true],
  ['丹江市清水工业园区管理委员会', '清水工业园区管委会', true],
  ['丹江市丹城区城市管理局', '丹江市城市管理局', false],
])('holds %s and %s for one organ: %s', (one, other, isSame) => {
  expect(mayBeSameOrgan(one, other)).toBe(isSame);
  expect(mayBeSameOrgan(other, one)).toBe(isSame);
});
