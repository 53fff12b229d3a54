// 示例: the organ of the sample report, which is none, so that no copy is taken for a real one.
export const SAMPLE_ORGAN = '示例县商务局';
