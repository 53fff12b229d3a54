// Signs that fonts draw with the glyph of another: a PDF may give back either.

/** CJK Radicals Supplement, each with its character; those of U+2F00 to U+2FD5 are NFKC's. */
const PAIRS =
  '⺀冫⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺑尣⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罓⺴罓⺵罓⺶羊⺷羊⺸羊⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Signs as they stand in writing downwards, each with the usual one. */
const DOWNWARDS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』';

const SIGNS = [...(PAIRS + DOWNWARDS)];
const USUAL = new Map(
  SIGNS.flatMap((sign, index) => (index % 2 === 0 ? [[sign, SIGNS[index + 1] ?? sign]] : [])),
);

/**
 * Text with characters in place of radicals, and the usual signs in place of those of writing
 * downwards; all else, also full-width signs, as it was.
 */
export const mendRadicals = (text: string): string =>
  text
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
    .replace(
      /[\u2E80-\u2EFF\uFE10-\uFE19\uFE30-\uFE44]/g,
      (radical) => USUAL.get(radical) ?? radical,
    );
