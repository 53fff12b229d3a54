import type { Config } from 'tailwindcss';

/** Colours have no opacity of their own; the others are only what words of the source look like. */
const UNUSED = (
  'container backgroundOpacity borderOpacity textOpacity transform filter blur backdropFilter visibility ' +
  'boxShadow ringWidth borderSpacing scrollSnapType touchAction fontVariantNumeric contain gradientColorStops'
).split(' ');

export default {
  content: ['./index.html', './src/**/*.{ts,tsx}', '!./src/**/*.test.*', '!./src/testing/**'],
  corePlugins: Object.fromEntries(UNUSED.map((plugin) => [plugin, false])),
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#ffffff',
      desk: '#e4e8ed',
      paper: '#f4f5f7',
      sum: '#eceff3',
      line: '#c9ced6',
      edge: '#7a8494',
      ink: '#1b2430',
      quiet: '#505c6c',
      brand: { DEFAULT: '#1f4e86', dark: '#163a66', soft: '#e6eef8' },
      fault: { DEFAULT: '#a61b1b', soft: '#fdecec' },
      doubt: { DEFAULT: '#7a4b00', soft: '#fff4dc' },
      good: { DEFAULT: '#1d6b3a', soft: '#e7f5ec' },
    },
    // Captions, tables and panels, the page, headings of parts, of steps, of pages.
    fontSize: {
      xs: ['12px', '1.35'],
      sm: ['13px', '1.5'],
      base: ['14px', '1.5'],
      lg: ['16px', '1.5'],
      xl: ['20px', '1.4'],
      '2xl': ['24px', '1.35'],
    },
    extend: {
      fontFamily: {
        sans: ['"Microsoft YaHei"', '"PingFang SC"', '"Noto Sans CJK SC"', 'SimHei', 'sans-serif'],
      },
    },
  },
} satisfies Config;
