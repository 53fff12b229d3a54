// What offices write in the 类别 column of their lists, as the kinds of organ that a report knows.
import { KIND_IDS, KINDS, type Kind } from '#src/report/draft/draft.ts';
import { organKey } from './organ-key.ts';

const LONGEST_WORD = 16;

/** The first that fits. Single characters before a word say whose it is: 县直部门, 市政府. */
const WORDS: readonly [RegExp, Kind | 'by name'][] = [
  [/垂直|垂管/, 'vertical'],
  [/^国务院/, 'ministry'],
  [/^乡镇[、/(]?街道/, 'by name'],
  [/^(?:街道|街道办|街道办事处|街办|办事处)$/, 'subdistrict'],
  [/^(?:乡镇|镇|乡|乡、镇|镇、乡)(?:人民政府|政府)?$/, 'township'],
  [/^[省市县区州盟旗]?(?:人民政府|政府|府)办(?:公室|公厅|公厅\(室\)|公厅室)?$/, 'office'],
  [/^办公[室厅]$/, 'office'],
  [
    /^(?:[省市县区州盟旗][级直]?|本级)?(?:人民政府|政府)?(?:工作|组成|职能|直属|派出)?(?:部门|机构|机关)$/,
    'department',
  ],
  [/^(?:局委办|委办局|部委办局|[省市县区州盟旗]直(?:属)?单位)$/, 'department'],
  [/^(?:地方|下级|[省市县区州盟旗]{1,3}级?)?(?:人民政府|政府)$/, 'government'],
  [/^(?:县区|区县|县市区|市县区|县\(市、区\))$/, 'government'],
  [/^(?:其[他它](?:单位|机构|机关)?|(?:公共)?(?:事业|企业|企事业)单位|企业)$/, 'other'],
];

const OWN_WORDS = new Map<string, Kind>(
  KIND_IDS.flatMap((kind) => [
    [kind, kind],
    [organKey(KINDS[kind]), kind],
  ]),
);

/**
 * The kind that a word of the 类别 column means, null where it is none that is known. 乡镇街道 means
 * one or the other by the name of the organ.
 */
export function readKindWord(written: string, organ = ''): Kind | null {
  const word = organKey(written);
  if (word === '' || word.length > LONGEST_WORD) return null;
  const kind = OWN_WORDS.get(word) ?? WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  if (kind !== 'by name') return kind;
  return /街道|办事处$/.test(organ) ? 'subdistrict' : 'township';
}
