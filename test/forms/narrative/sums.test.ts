import { describe, expect, it } from "vitest";
import { narrativeOf, relationsIn } from "./support.js";

describe("breakdowns told in the text", () => {
  it.each([
    ["项目支出100万元，其中：道路60万元、桥梁40万元。", "partition 100万元 = 60万元 + 40万元"],
    ["安排资金100万元。其中道路60万元，比上年增加5万元；桥梁40万元，比上年减少1万元。", "partition 100万元 = 60万元 + 40万元"],
    ["安排资金100万元，即：道路60万元、桥梁30万元。", "partition 100万元 = 60万元 + 30万元"],
    ["水库项目投资620万元（中央350万元、省级150万元、县级120万元）。", "partition 620万元 = 350万元 + 150万元 + 120万元"],
    ["现有人员62人（其中在职48人、退休14人）。", "partition 62人 = 48人 + 14人"],
    ["购置车辆7辆，其中：轿车2辆、越野车5辆、客车0辆。", "partition 7辆 = 2辆 + 5辆 + 0辆"],
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
    expect(relationsIn("2024年支出总额150万元，含经营支出10万元。\n2024年基本支出100万元。\n2024年项目支出40万元。").filter((each) => each.startsWith("partition"))).toEqual([]);
  });
});
