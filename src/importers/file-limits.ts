// How large a file may be. What is larger is not even taken into memory.
export const MOST_BYTES = 50_000_000;
export const MOST_TEXT_BYTES = 20_000_000;

export const TOO_BIG = `文件太大（超过 ${MOST_BYTES / 1_000_000} MB），没有读取。删去图片和附件后另存，再导入。`;
