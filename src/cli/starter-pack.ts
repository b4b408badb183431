/** What `gouji rules new` writes: a pack with one rule that works, every line of it explained, and its two examples. */
export const starterPack = `# 规则包：逐条检查自评材料。改完后运行 gouji rules test 本文件 看例子对不对，
# 审核时加 --rules 本文件 使用。每个范围里有哪些数、能用哪些词，见 src/audit/README.md；
# gouji schema --rules 给出 JSON Schema，编辑器可据此补全。
pack: 自定规则
version: "1"

# 设置：规则里写作 profile.名称；与随附口径同名的，取代那里的值（如 overshoot: { value: 20%, source: … }）。
settings:
  leastSpent: { value: 50%, title: 执行率下限, source: 本局年度自评通知 }
# 改随附规则的级别，或用 off 关掉：
# severities:
#   indicator.met-but-deducted: off

rules:
  # 编号：小写字母、数字、点、连字符；与随附规则同号的，取代那条规则。
  - id: own.execution-under-half
    # 标题：说出不对之处。写成 { zh: …, en: … } 可带英文。
    title: 预算执行率不到一半
    # error 两个数不可能都对；warning 多半不对，要人看；info 值得知道。
    severity: warning
    # 对什么逐一检查：scored 每张自评表、project 每张项目表、indicator 每个指标、base 基础数据表……
    each: project
    # 何时查；不成立时什么也不说。
    when: figure(funds.total.fullYear) && funds.total.fullYear > 0
    # 中间量，可省去。
    let: { rate: funds.total.actual / funds.total.fullYear }
    # 检查：实际的在左，应为的在右。缺数时自动成为“未能核对”。
    check: atLeast(rate, profile.leastSpent)
    # {left} 实际，{right} 应为，{gap} 相差，以及任何变量。
    message: 全年预算 {funds.total.fullYear}，执行 {funds.total.actual}，执行率 {left}，不到 {right}
    suggestion: 说明执行率低的原因
    # 为什么要查，何时不报：写给看问题清单的人。
    why: 钱没有花出去，绩效目标多半也没有完成。
    silent: 全年预算数空白或为 0 时不查
    basis: 本局年度自评通知
    # quoted 看过原文，seen 看过转述，memory 凭记忆（写作“通常口径，待核对”）。
    confidence: memory
    # 正反两例，各至少一个：没写的就是表上没有这一格。
    examples:
      ok:
        - { funds: { total: { fullYear: 100, actual: 80 } } }
        - { funds: { total: { fullYear: 100, actual: 50 } } }
      ng:
        - { funds: { total: { fullYear: 100, actual: 30 } } }
`;
