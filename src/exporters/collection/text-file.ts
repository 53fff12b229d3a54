/** A text as Windows programs open it: UTF-8 with BOM, CRLF. */
export const toTextFile = (text: string): string => `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`;
