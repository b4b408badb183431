/** The arrows between the rooms, one way only. See README.md, “The rooms”. */
const only = (room, may, why) => ({
  name: `${room}-imports-only-${may.join("-") || "nothing"}`,
  comment: why,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [`^src/${room}/`, ...may.map((other) => `^src/${other}/`)] },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("quantity", [], "Exact figures know nothing of documents or rules: every other room leans on them."),
    only("document", [], "What a file is once its format is forgotten must not know any format."),
    only("ingest", ["document", "quantity"], "Readers turn bytes into documents; what a form is, they need not know."),
    only("formula", ["document", "quantity"], "What a formula gives follows from cells alone; what a form or a rule is, it need not know."),
    only("model", ["document", "quantity"], "Facts and findings are plain data that reading, auditing and reporting share."),
    only("forms", ["document", "quantity", "model", "formula"], "Forms are read the same whatever file they came in."),
    only("audit", ["document", "quantity", "model"], "Rules see facts, never files: so a rule cannot depend on a format."),
    only("excerpt", ["document", "model"], "What stands around a figure is cut from the document alone, whatever rule speaks of it."),
    only("across", ["document", "quantity", "model"], "Units are held beside each other by what is kept of each, so that they need not all be in memory; what it weighs, rules say."),
    only("compare", ["document", "quantity", "model"], "Two rounds are held against each other by their results alone, so that saved ones will do."),
    only("review", ["document", "model", "audit"], "Decisions are counted from the lists alone, whatever wrote or saved them."),
    only("roster", ["document", "quantity", "model", "audit"], "Who has handed in is told from what was read and audited, plain data by then; projects' names are matched as the rules match them."),
    only("annotate", ["document", "quantity", "model", "ingest"], "Notes are put where the readers found the figures, by the readers' own counting; what a note says, it is told."),
    only("report", ["document", "model"], "Outputs are functions of the result alone, so that a saved run can be rendered again."),
    only("batch", ["document", "quantity", "model", "formula", "ingest", "forms", "audit", "across", "excerpt", "report"], "The one sentence that joins the rooms."),
    {
      name: "one-door",
      comment: "A room is entered by its index: what is inside may be rearranged without asking its neighbours. The CLI alone lazy-loads single reporters, and starts the reading early.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/([^/]+)/.+", pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$", "^src/model/(result|comparison|review)\\.ts$", "^src/report/([^/]+/index|[^/]+)\\.ts$", "^src/batch/(reading|district)/index\\.ts$"] },
    },
    {
      name: "narrative-one-door",
      comment: "The kinds of relation a text states are rooms within the reading of it, each entered by its own door.",
      severity: "error",
      from: { path: "^src/forms/narrative/([^/]+)/" },
      to: { path: "^src/forms/narrative/([^/]+)/.+", pathNot: ["^src/forms/narrative/$1/", "^src/forms/narrative/[^/]+/index\\.ts$"] },
    },
    {
      name: "narrative-reads-before-it-relates",
      comment: "What a text mentions is settled before any relation is looked for in it.",
      severity: "error",
      from: { path: "^src/forms/narrative/reading/" },
      to: { path: "^src/forms/", pathNot: ["^src/forms/narrative/reading/"] },
    },
    {
      name: "no-disk-inside",
      comment: "Only the doors and batch touch the file system; everything between takes bytes or plain data.",
      severity: "error",
      from: { path: "^src/(quantity|document|formula|ingest|model|forms|audit|across|excerpt|annotate|compare|review|roster|report)/" },
      to: { path: "^(node:)?(fs|fs/promises|child_process|net|http|https)$" },
    },
    { name: "no-circles", comment: "A circle is two rooms that are really one.", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-undeclared",
      comment: "What is imported is installed on a fresh machine.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
