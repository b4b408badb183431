/** 年度资金总额, 年度预算资金总额 stand for all of a project's money; 项目总投资 may have more sources than are named. */
const whole = /^(?:项目)?(?:年度|当年|本年度?|全年)?(?:项目|财政|预算|支出)*资金(?:总额|合计|总计)\)?$/;
const source = /^(?:其中[:：]?)?(?:[(（]?[一二三四五六1-6][)）、.．])?(?:(?:当年|本年)?(?:中央|省级?|市级?|[区县州旗]级?|地方|上级|本级|同级|其[他它]|自筹|单位(?:自筹)?|社会|银行)?(?:财政)?(?:资金|拨款|补助|配套|贷款|投入|收入)|(?:上年)?结转(?:结余)?(?:资金)?|(?:项目)?(?:单位)?自筹)(?:小计)?(?:[(（][^()（）\d]*[)）])?$/;
/** Where the rows end in one of these, they are all the sources there are. */
const rest = /其[他它]|地方|本级|自筹|单位|社会/;

export const isWholeOfFunds = (words: string): boolean => whole.test(words);
export const isSourceOfFunds = (words: string): boolean => source.test(words);
export const isRestOfFunds = (words: string): boolean => rest.test(words);
