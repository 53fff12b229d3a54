// How large a file may be. What is larger is not even taken into memory.
export const MOST_BYTES = 50_000_000;
export const MOST_TEXT_BYTES = 20_000_000;
/** All reports of a browser with their versions. */
export const MOST_BACKUP_BYTES = 200_000_000;

export const TOO_BIG = `文件太大（超过 ${MOST_BYTES / 1_000_000} MB），没有读取。删去图片和附件后另存，换用另存的文件。`;
export const TOO_BIG_BACKUP = `备份文件太大（超过 ${MOST_BACKUP_BYTES / 1_000_000} MB），没有读取。“备份全部报告”存下的文件没有这么大，文件可能损坏；换一份再试。`;
