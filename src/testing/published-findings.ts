/** A finding that a careful reader of a published report would make, too. */
export interface KnownFinding {
  rule: string;
  place: string;
  /** Why it stands. */
  why: string;
}

const finding = (rule: string, place: string, why: string): KnownFinding => ({ rule, place, why });

const HUAIAN = [
  finding(
    'aspect-missing',
    'overview.parts.4.text',
    '没有写社会评议和责任追究结果，政府的报告要写',
  ),
  finding('overview-length', 'overview.opening', '1275 字'),
];

const TEMPLATE_WORDS = '范本的填写说明没有换成内容';

/** All findings of the published reports as they are read, with no report of last year. */
export const PUBLISHED_FINDINGS: Record<string, readonly KnownFinding[]> = {
  'seeds/000_d76ababab2ef27cf.txt': [
    finding('bracket-mixed', 'other.opening', '书名号里的书名号写成了 <…>'),
  ],
  'seeds/001_49be5e48092c958c.txt': [],
  'seeds/002_ddf47dc26658ef3f.txt': [
    finding('unit-mixed', 'overview.parts.1.text', '收到政府信息公开申请 0 条'),
    finding('organ-short', 'other.opening', '“六”里写周口市工信局，前文没有约定简称'),
    finding('bracket-mixed', 'other.opening', '书名号里的书名号写成了 <…>'),
  ],
  'reports/00-blank-template.docx': [
    finding('organ-missing', 'organ.name', '空白范本'),
    finding('year-missing', 'year', '空白范本'),
    finding('text-instruction', 'overview.opening', TEMPLATE_WORDS),
    finding('figure-blank', 'proactive.rules.issued', '空白范本'),
    finding('figure-blank', 'requests.newlyReceived.naturalPerson', '空白范本'),
    finding('figure-blank', 'disputes.reconsideration.upheld', '空白范本'),
    finding('text-instruction', 'improvement.opening', TEMPLATE_WORDS),
    finding('text-instruction', 'other.opening', TEMPLATE_WORDS),
  ],
  'reports/01-huaian-2024.pdf': HUAIAN,
  'reports/01-huaian-2024.layout.txt': HUAIAN,
  'reports/01-huaian-2024.plain.txt': [
    ...HUAIAN,
    finding('figure-blank', 'disputes.reconsideration.upheld', '这种文本里表四读不出来，留空'),
  ],
  'reports/01-huaian-2024.raw.txt': HUAIAN,
  'reports/08-shanghai-kewei-2024.md.txt': [
    finding('bracket-mixed', 'preface', '“六部分, 并附”用了半角逗号'),
    finding('overview-length', 'overview.opening', '1315 字'),
  ],
  'reports/12-pingtan-2019.txt': [
    finding('aspect-missing', 'overview.opening', '收集时“一”的内容略去了'),
    finding('figure-blank', 'proactive.rules.issued', '2019 年的表二没有这些格'),
    finding('figure-blank', 'requests.correctionLapsed.naturalPerson', '2019 年的表三没有这两行'),
    finding('improvement-half', 'improvement.opening', '收集时“五”只留下开头，没有改进情况'),
  ],
  'reports/17-pingtan-2024.txt': [
    finding('overview-length', 'overview.opening', '1100 字'),
    finding('figure-blank', 'proactive.normativeDocuments.issued', '数字连在一起，分不开，留空'),
  ],
  'reports/20-shuyang-fgj-2023.html': [
    finding('aspect-missing', 'overview.opening', '“一”只有一句，只写了依申请公开'),
    finding('figure-blank', 'requests.newlyReceived.enterprise', '只填了自然人和总计'),
    finding('text-missing', 'improvement.opening', '没有写“五”'),
    finding('text-missing', 'other.opening', '没有写“六”'),
  ],
};
