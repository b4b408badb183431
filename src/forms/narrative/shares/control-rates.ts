import type { CompletionRelation } from "../../../model/index.js";
import { persons, Quantity } from "../../../quantity/index.js";
import { endOf, type FactBook, isExact, isSlipOf, type Mention, placeOf, quoteAcross, type Reading } from "../reading/index.js";

const controlled = /(?:编制|在职人员|人员|^)控制率(?:为|达到?|是)*$|编制使用率(?:为|达到?|是)*$/;
const allPosts = /^(?:[^,。;:]{0,20}(?<!行政|事业|机关|工勤|参公|全额|差额))?编制(?:人?数|人员)?(?:总[数计]|合计|共计)?(?:为|有|共|是)*$/;
const allStaff = /(?:实有|在职|在编|在岗)(?:在职|在编|在岗|人员|人数|职工|干部|教职工|编制|总数|数)*(?:为|有|共|是)*$/;

/** 核定编制84名，实有80人，编制控制率95.24%: the staff by the posts they may fill, each told once in the sentence. */
export function controlRatesIn(reading: Reading, book: FactBook, known: ReadonlySet<Mention>): readonly CompletionRelation[] {
  return reading.mentions.flatMap((rate): CompletionRelation[] => {
    if (rate.figure.quantity.measure.dimension !== "ratio" || known.has(rate) || rate.figure.comparator !== undefined || rate.figure.quantity.looseness !== "exact" || !controlled.test(rate.standing.lead)) return [];
    const here = reading.mentions.filter((each) => each.index < rate.index && each.standing.sentence === rate.standing.sentence && each.standing.frame === rate.standing.frame && each.role.kind === "level" && /^(?:person|个)$/.test(each.figure.quantity.measure.dimension));
    const [posts, staff, ...rest] = withoutKindsOfPosts(here);
    // 在职203人，其中行政19人、事业184人: of whom the staff is made up.
    const others = staff !== undefined && rest.length > 1 && /^[^,。;\d]{0,4},?其中[:,]?/.test(reading.passage.text.slice(endOf(staff), rest[0]?.figure.offset)) ? [] : rest;
    const said = posts !== undefined && (posts !== here[0] || /编制?(?:人?数|总数|人员)?(?:合计|总计|共|为|有|是)*$/.test(posts.standing.lead)) && !/在编|实有|在职/.test(posts.standing.lead);
    // 编制数与年末实有人数分别为64人、61人: their names stand before both.
    const inTurn = posts !== undefined && staff !== undefined && /编制(?:人?数|总数|人员)?[与和、及](?:年末|年底|实际|现有)*(?:实有|在职|在编|在岗)(?:人?数|人员)?分别(?:为|是|有)?$/.test(posts.standing.lead) && staff.standing.lead === "";
    const inWords = said && staff !== undefined && /实有|在职|在编|在岗|实际/.test(staff.standing.lead) && !/其中|分别/.test(staff.standing.lead);
    if (!(inTurn || inWords)) return ofToldApart(rate, reading, book);
    if (posts === undefined || staff === undefined || others.length > 0 || posts.prior || staff.prior || posts.figure.quantity.isZero) return [];
    book.countAsPersons([posts, staff]);
    return [{ kind: "completion", actual: book.factOf(staff), budget: book.factOf(posts), rate: book.factOf(rate), quote: quoteAcross([posts, staff, rate]), place: placeOf(rate) }];
  });
}

/**
 * 编制总数160名。年末实有在职人员147人，其中行政17人、事业130人。在职人员控制率91.88%: all the posts and all the staff told before in the passage, each once; that they are meant the rate
 * shows, which comes out, or misses by a slip.
 */
function ofToldApart(rate: Mention, { mentions }: Reading, book: FactBook): CompletionRelation[] {
  const told = mentions.filter((each) => each.index < rate.index && each.standing.frame === rate.standing.frame && each.role.kind === "level" && !each.prior && isExact(each) && /^(?:person|个)$/.test(each.figure.quantity.measure.dimension));
  const [posts, ...otherPosts] = told.filter((each) => allPosts.test(each.standing.lead) && !allStaff.test(each.standing.lead));
  const [staff, ...otherStaff] = told.filter((each) => allStaff.test(each.standing.lead));
  if (posts === undefined || staff === undefined || otherPosts.length > 0 || otherStaff.length > 0 || posts.figure.quantity.isZero) return [];
  // 核定编制84名，其中行政编制40名，实有80人: the staff may be of some of the posts, where their kinds do not come to all of them.
  const kinds = told.filter((each) => each !== posts && /编制(?:人?数|人员)?(?:为|有|是)*$/.test(each.standing.lead)).map(heads);
  if (kinds.length > 0 && kinds.reduce((one, other) => one.plus(other)).compare(heads(posts)) !== 0) return [];
  const due = heads(staff).dividedBy(heads(posts));
  if (!rate.figure.quantity.roundsFrom(due) && !isSlipOf(rate.figure.quantity, due)) return [];
  book.countAsPersons([posts, staff]);
  return [{ kind: "completion", actual: book.factOf(staff), budget: book.factOf(posts), rate: book.factOf(rate), quote: quoteAcross([posts, staff, rate]), place: placeOf(rate) }];
}

/** Posts are told as 个 and those in them as 人. */
const heads = ({ figure }: Mention): Quantity => Quantity.printed(figure.quantity.digits(), persons);

/** 行政编制11名、事业编制27名，合计38名: what the kinds of posts come to stands for all of them. */
function withoutKindsOfPosts(here: readonly Mention[]): readonly Mention[] {
  const at = here.findIndex(({ standing }) => /^(?:编制)?(?:合计|共计?|总计)(?:编制)?(?:为)?$/.test(standing.lead));
  const kinds = here.slice(0, at);
  return at > 1 && kinds.every(({ standing }) => /编制?(?:人?数)?(?:为|有)?$/.test(standing.lead)) ? here.slice(at) : here;
}
