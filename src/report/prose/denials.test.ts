import { expect, it } from 'vitest';
import { denialsIn } from './denials.ts';

const own = (text: string, heading = '依申请公开') =>
  denialsIn(text, heading)
    .filter(({ subject }) => subject === '')
    .map(({ kind }) => kind)
    .join();

const BOTH = 'reconsideration,litigation';
it.each([
  ['2024年未接收到依申请公开。', 'newlyReceived'],
  ['未收到和处理政府信息公开申请事项。', 'newlyReceived'],
  ['未收到个人、法人或者其他组织向本机关申请公开政府信息。', 'newlyReceived'],
  ['未收到公众的依申请公开诉求。', 'newlyReceived'],
  ['今年以来暂未收到政府信息公开申请。', 'newlyReceived'],
  ['无政府信息公开类行政复议、行政诉讼情况发生。', BOTH],
  ['未发生因政府信息公开被提起行政复议、行政诉讼等情况。', BOTH],
  ['未产生因政府信息公开申请提请的行政复议和行政诉讼案件。', BOTH],
  ['未发生政府信息公开行政复议、起诉。', BOTH],
  ['无行政复议、无行政诉讼。', BOTH],
  ['实现零投诉、零复议。', 'reconsideration'],
  [
    '没有因政府信息公开引起行政复议纠错和行政诉讼败诉的情形。',
    'reconsiderationLost,litigationLost',
  ],
  ['本年度未制发规章、行政规范性文件。', 'documentsIssued'],
  ['未收到公民通过任何形式提出的政务信息公开申请。', 'newlyReceived'],
  ['未发生一例因政府信息公开引起的行政复议。无涉行政诉讼案件。', BOTH],
  ['2024年度，无锡所未收到政府信息公开申请。', ''],
  ['未收到企业、科研机构申请，未收到网上申请。', ''],
  ['除网上申请外，未收到其他形式的政府信息公开申请。', ''],
  ['其中，未收到政府信息公开申请。', ''],
  ['无因未按时答复政府信息公开申请而引发的行政复议。', ''],
  ['全县依法办理申请，未发生行政复议。', ''],
  ['我局规范办理依申请公开，健全登记和答复制度，未收到政府信息公开申请\n方面的投诉。', ''],
])('%j denies %j', (text, kinds) => {
  expect(own(text)).toBe(kinds);
});
