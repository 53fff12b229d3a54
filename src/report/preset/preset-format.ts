// The preset file (预置文件): what an office hands out so that no clerk types names of organs.

/** As its `format` says; a file that carries it in its head is one, whole or torn. */
export const PRESET_FORMAT = 'disclosure-annual-report-preset';
export const PRESET_VERSION = 1;
