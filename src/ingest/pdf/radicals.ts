/**
 * Characters that a PDF names by a twin of the same shape: fonts draw 工 and the radical ⼯ with one glyph, and writers
 * then name whichever comes first. A reader sees no difference, and neither may a search for words.
 */
export function plainCharacter(code: number): string {
  const character = String.fromCodePoint(code);
  if (code < 0x2e80) return code === 0xa0 ? " " : character;
  if (code <= 0x2eff) return supplement.get(character) ?? character;
  const isTwin = code <= 0x2fdf || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfb00 && code <= 0xfb06) || (code >= 0x2f800 && code <= 0x2fa1f);
  return isTwin ? character.normalize("NFKC") : character;
}

/** The radicals supplement has no such equivalence in Unicode, but for two. */
const supplement = new Map<string, string>(
  [..."⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋巳⺎兀⺐尢⺒巳⺓幺⺖忄⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺱网⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟".matchAll(/(.)(.)/gu)].map(
    ([, radical = "", twin = ""]) => [radical, twin],
  ),
);
