/** What `gouji watch` says of itself; what it tells while it watches is with it. */
export const watchZh = {
  about: "盯着一个文件夹：来了新文件、有改动就重新核对，并更新结果",
  folder: "文件夹（连同下级）",
  out: "把结果写入该文件夹并随时更新；有人改过的（如填了处理意见的清单）不覆盖，另起编号",
  poll: "每隔几秒自己查看一遍（默认 5 秒）：网络盘不告知变动时用",
  after: `
示例：
  gouji watch 材料 --out 结果                  收材料期间一直开着，结果随时更新
  gouji watch //服务器/共享/材料 --poll        网络盘上不告知变动的

按 Ctrl-C 结束。退出码：
  0    按 Ctrl-C 结束
  2    用法不对
  3    文件夹不见了
  130  第一遍还没有审完就按了 Ctrl-C`,
};

export const watchEn: typeof watchZh = {
  about: "watch a folder: what comes and changes is audited, and the outputs are updated",
  folder: "the folder (read recursively)",
  out: "write the results into this folder and keep them up to date; what somebody has changed (a list with decisions) is not overwritten",
  poll: "look at all files every so many seconds (5 where left out): for shares that do not tell of changes",
  after: `
Examples:
  gouji watch SUBMISSIONS --out RESULT         left open while submissions come in
  gouji watch //server/share/in --poll         on a share that tells of no changes

Ctrl-C ends it. Exit codes:
  0    ended by Ctrl-C
  2    used wrongly
  3    the folder is no longer there
  130  Ctrl-C before the first audit was done`,
};
