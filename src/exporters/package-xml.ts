/** Begins every part of an office file. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Namespaces of how the parts belong together. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
