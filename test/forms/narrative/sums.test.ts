import { describe, expect, it } from "vitest";
import { accusationsIn, narrativeOf, relationsIn } from "./support.js";

describe("breakdowns told in the text", () => {
  it.each([
    ["项目支出100万元，其中：道路60万元、桥梁40万元。", "partition 100万元 = 60万元 + 40万元"],
    ["安排资金100万元。其中道路60万元，比上年增加5万元；桥梁40万元，比上年减少1万元。", "partition 100万元 = 60万元 + 40万元"],
    ["安排资金100万元，即：道路60万元、桥梁30万元。", "partition 100万元 = 60万元 + 30万元"],
    ["水库项目投资620万元（中央350万元、省级150万元、县级120万元）。", "partition 620万元 = 350万元 + 150万元 + 120万元"],
    ["现有人员62人（其中在职48人、退休14人）。", "partition 62人 = 48人 + 14人"],
    ["购置车辆7辆，其中：轿车2辆、越野车5辆、客车0辆。", "partition 7辆 = 2辆 + 5辆 + 0辆"],
    ["巡查经费支出13万元，用于人工费6万元、耗材费7万元。", "partition 13万元 = 6万元 + 7万元"],
    ["公厕管护项目71万元（保洁工资38万元、设施维修20万元、耗材21万元），管护公厕19座。", "partition 71万元 = 38万元 + 20万元 + 21万元"],
    ["到位资金959万元，实际支出768万元，其中上半年支出393万元，下半年支出566万元。", "partition 768万元 = 393万元 + 566万元"],
    ["基本支出177万元。从经济分类看，工资福利支出136万元，商品和服务支出22万元，对个人和家庭的补助支出6万元。", "partition 177万元 = 136万元 + 22万元 + 6万元"],
    ["年初预算100万元，全年预算130万元，调整增加35万元，原因是人员增加。", "partition 130万元 = 100万元 + 35万元"],
    ["年初预算130万元，年中调减10万元，调整后全年预算数120万元。", "partition 120万元 = 130万元 + -10万元"],
    ["投入资金66万元，其中：康复训练42万元，惠及35人；辅具适配15万元，惠及260人；签约9万元。", "partition 66万元 = 42万元 + 15万元 + 9万元"],
    ["项目支出43万元，比上年增加3万元，主要原因是任务增加，分别是：甲资金17万元；乙资金26万元。", "partition 43万元 = 17万元 + 26万元"],
    ["项目支出87万元。其中：高标准农田资金32万元，能力提升经费21万元，从业人员培训经费34万元。", "partition 87万元 = 32万元 + 21万元 + 34万元"],
    ["现有在职职工86人，其中在编62人、编外24人；退休31人。", "partition 86人 = 62人 + 24人"],
    ["项目支出312万元，分别是：重点工程维护费190万元；水质监测费122万元。", "partition 312万元 = 190万元 + 122万元"],
    ["支出0.45万元，具体内容包括：调研860元；交流368元；会议3270元。", "partition 0.45万元 = 860元 + 368元 + 3270元"],
  ])("%s", (text, expected) => {
    expect(relationsIn(text)).toContain(expected);
  });

  it("nested in brackets stay with their own total", () => {
    expect(relationsIn("三公经费支出50万元，其中：公务用车购置及运行维护费40万元（其中：购置费25万元，运行维护费15万元），公务接待费10万元，因公出国（境）费0万元。")).toEqual(
      expect.arrayContaining(["partition 50万元 = 40万元 + 10万元 + 0万元", "partition 40万元 = 25万元 + 15万元"]),
    );
  });

  it("told as persons and amounts side by side are two sums, and aided persons may overlap", () => {
    expect(relationsIn("甲项目资金2.5万元，帮扶6人，其中：生活救助2人，补助0.5万元；子女助学3人，补助0.8万元；医疗救助4人，补助1.2万元。")).toEqual([
      "overlap 6人 = 2人 + 3人 + 4人",
      "partition 2.5万元 = 0.5万元 + 0.8万元 + 1.2万元",
    ]);
  });

  it("of two counts each stop where the next thing is told", () => {
    expect(relationsIn("参与单位9家，参与人数共120人，其中机关5家，共70人，事业单位3家，共40人；企业1家，共10人；全年办理申请单46份，补助金额6517元；特殊疾病2人，共2万元。")).toEqual([
      "partition 9家 = 5家 + 3家 + 1家",
      "partition 120人 = 70人 + 40人 + 10人",
    ]);
  });

  it.each([
    ["ends in 等", "经费100万元，其中办公费20万元、差旅费30万元等。"],
    ["tells main uses", "经费100万元，主要用于办公费20万元、差旅费30万元。"],
    ["leaves most unnamed", "支出1000万元，其中：会议费10万元，培训费5万元。"],
  ])("are a selection where the list %s", (_, text) => {
    expect(relationsIn(text).filter((each) => each.startsWith("partition"))).toEqual([]);
    expect(relationsIn(text)[0]).toMatch(/^selection/);
  });

  it.each([
    ["a count of listed names", "建成序厅、数字小镇、留言板等28个展区以及30台工作站。"],
    ["staff listed without a total", "现有在职教师48人，退休人员99人，遗属7人。"],
    ["kinds of people the text says overlap", "培训100人，其中：线下参加70人，线上参加50人（部分对象同时参加）。"],
    ["departments that published several things", "102个部门全部公开，其中，有81个部门公开了104个项目，有99个部门公开了128个绩效目标表。"],
  ])("are not made up from %s", (_, text) => {
    expect(relationsIn(text)).toEqual([]);
  });

  it("end before what follows the list", () => {
    expect(relationsIn("年末在职75人，其中：行政30人，事业45人，退休41人。")).toContain("partition 75人 = 30人 + 45人");
    expect(relationsIn("基金收入969万元，其中土地收入866万元，配套费35万元，污水费68万元；完成基金支出4093万元。")).toEqual(["partition 969万元 = 866万元 + 35万元 + 68万元"]);
  });

  it("in numbered paragraphs add up to the figure above them, level by level", () => {
    const text = "2024年项目支出13万元，比上年减少4万元。\n1、甲资金6万元，补助28人。\n2、乙资金7万元。\n（1）丙资金4万元，帮扶10人。\n（2）丁资金3万元。\n二、政府性基金\n无";
    expect(relationsIn(text)).toEqual(expect.arrayContaining(["partition 13万元 = 6万元 + 7万元", "partition 7万元 = 4万元 + 3万元"]));
  });

  it.each([
    ["①", "（1）", "（2）"],
    ["1、", "①", "②"],
  ])("with numbers of their own inside %s", (outer, one, two) => {
    const second = outer === "①" ? "②" : "2、";
    const third = outer === "①" ? "③" : "3、";
    const text = `项目支出30万元，情况如下：\n${outer}甲资金10万元。\n${second}乙资金12万元。\n${one}人工费5万元。\n${two}材料费7万元。\n${third}丙资金8万元，其中用于购书7万元。`;
    expect(relationsIn(text)).toEqual(expect.arrayContaining(["partition 30万元 = 10万元 + 12万元 + 8万元", "partition 12万元 = 5万元 + 7万元"]));
  });

  it("are left alone where numbers start anew in one style, and do not add up", () => {
    expect(relationsIn("项目支出30万元，情况如下：\n1、甲资金10万元。\n2、乙资金12万元。\n1、人工费5万元。\n2、材料费7万元。\n3、丙资金8万元。").filter((each) => each.includes("30万元"))).toEqual([]);
  });

  it("are told from their items' parts where both are numbered alike", () => {
    const text = "项目支出30万元，情况如下：\n（1）甲资金10万元。\n（1）印刷费4万元。\n（2）邮寄费6万元。\n（2）乙资金12万元，惠及30人。\n（3）丙资金8万元。";
    expect(relationsIn(text)).toEqual(["partition 30万元 = 10万元 + 12万元 + 8万元", "partition 10万元 = 4万元 + 6万元"]);
  });

  it("of budgets or of spending, whichever their total is of", () => {
    expect(relationsIn("纳入自评的项目共2个，涉及资金50万元。\n1.甲项目，预算20万元，支出19万元。\n2.乙项目，预算30万元，支出28万元。")).toContain("partition 50万元 = 20万元 + 30万元");
  });

  it("carry their labels, places and quote", () => {
    const [sum] = narrativeOf("前言。\n资金100万元，其中：道路60万元、桥梁40万元。").relations;
    expect(sum?.kind === "sum" && sum.parts.map((part) => part.aspects.subject)).toEqual(["道路", "桥梁"]);
    expect(sum?.place.at).toMatchObject({ kind: "paragraph", number: 2, offset: 3, length: 5 });
    expect(sum?.quote).toContain("桥梁40万元");
  });

  it("make the changes add up too, where every part tells its own", () => {
    expect(relationsIn("基本支出117.30万元，比上年增加22.22万元。其中工资福利支出100.64万元，比上年增加23.04万元；商品服务支出12.94万元，比上年减少0.09万元；对个人和家庭的补助3.72万元，比上年减少0.73万元。")).toContain("partition 22.22万元 = 23.04万元 + -0.09万元 + -0.73万元");
  });

  it("tie spending as a whole to its two kinds wherever they are told", () => {
    expect(relationsIn("2024年支出总额150万元。\n（一）基本支出\n2024年基本支出100万元。\n（二）项目支出\n2024年项目支出50万元。")).toContain("partition 150万元 = 100万元 + 50万元");
    expect(relationsIn("2024年支出总额150万元，含经营支出10万元。\n2024年基本支出100万元。\n2024年项目支出40万元。").filter((each) => each.startsWith("partition"))).toEqual(["partition 150万元 = 10万元 + 100万元 + 40万元"]);
  });
});

describe("a total with a digit mistaken", () => {
  it.each([
    "下达资金共1477.56万元，其中：中央资金630.2万元，省级资金429.36万元，市级资金18万元。",
    "资金总额14441万元。其中，中央转移支付资金8353万元，省级配套资金2088万元。",
    "项目总投资为239,847,166.9元，其中：工程费218,431,364.09元，其他费用34,695,937.72元，预备费12,656,365元，利息4,063,500元。",
  ])("is told by how round the gap is among figures so precise: %s", (text) => {
    expect(accusationsIn(text)).toHaveLength(1);
  });

  it.each([
    "项目总投资1500万元，其中：中央资金700万元，省级资金400万元。",
    "资金总额14438万元，其中：中央资金8353万元，省级资金2088万元。",
  ])("is not taken for one where round figures are left unnamed, or the gap is not round: %s", (text) => {
    expect(accusationsIn(text)).toEqual([]);
  });
});
