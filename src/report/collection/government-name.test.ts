import { describe, expect, it } from 'vitest';
import { governmentName } from './government-name.ts';

describe('the government whose organs report', () => {
  it.each<[string, readonly string[]]>([
    ['云河县人民政府', ['云河县教育局', '云河县公安局', '云河县城关镇人民政府']],
    ['云河县人民政府', ['云河县教育局', '云河县公安局', '国家税务总局云河县税务局', '县档案局']],
    ['丹江市云河区人民政府', ['丹江市云河区教育局', '丹江市云河区公安局', '丹江市税务局']],
    ['丹江市人民政府', ['丹江市教育局', '丹江市公安局', '丹江市云河区教育局']],
    ['', ['县教育局', '县公安局']],
    ['', ['教育局', '公安局']],
    ['', ['云河县教育局', '安和县教育局']],
    ['', []],
  ])('is %j', (government, organs) => {
    expect(governmentName(organs)).toBe(government);
  });
});
