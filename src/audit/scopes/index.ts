import { adjustmentRate } from "./adjustment-rate.js";
import { base, baseColumns, baseRows, buildings } from "./base.js";
import { projectAgainstOverall, projectAgainstProject } from "./copied.js";
import { indicatorInBoth } from "./indicator-in-both.js";
import { indicatorRate } from "./indicator-rate.js";
import { indicatorTold } from "./indicator-told.js";
import { districtScopes } from "./district.js";
import { listedProject } from "./listed-project.js";
import { partScore } from "./part-score.js";
import { prior } from "./prior.js";
import { projectMatch } from "./project-match.js";
import { projectFunds } from "./project-funds.js";
import { rowTold } from "./row-told.js";
import { projectScore } from "./project-score.js";
import { aim, balance, change, claim, completion, count, perHead, product, restated, share, sum } from "./relations.js";
import { overall, project, scored } from "./scored.js";
import { adjustedFunds, block, fundingColumn, fundingSource, indicator, nature } from "./scored-parts.js";
import { picture, scan } from "./scan.js";
import type { Scope } from "./scope.js";
import { statement } from "./statement.js";
import { whole } from "./submission.js";
import { tableColumn, tableDerived, tableLine, tableSelection } from "./summed-table.js";
import { telling } from "./telling.js";
import { workbookErrors, workbookFormula, workbookLinks, workbookSum, workbookTyped } from "./workbook.js";

export type { Context, Scope } from "./scope.js";
export { common, itemsIn, variablesOf } from "./fill.js";
export type { Shape } from "./shape.js";

/** What `each:` may say. */
export const scopes: ReadonlyMap<string, Scope> = new Map(
  [
    whole,
    base,
    baseColumns,
    baseRows,
    buildings,
    scored,
    overall,
    project,
    indicator,
    indicatorTold,
    indicatorInBoth,
    indicatorRate,
    adjustmentRate,
    block,
    fundingColumn,
    fundingSource,
    adjustedFunds,
    nature,
    sum,
    change,
    share,
    completion,
    perHead,
    product,
    balance,
    restated,
    count,
    aim,
    claim,
    partScore,
    tableColumn,
    tableLine,
    tableDerived,
    tableSelection,
    workbookFormula,
    workbookTyped,
    workbookSum,
    workbookErrors,
    workbookLinks,
    telling,
    scan,
    picture,
    statement,
    projectScore,
    projectFunds,
    rowTold,
    listedProject,
    projectMatch,
    projectAgainstOverall,
    projectAgainstProject,
    prior,
    ...districtScopes,
  ].map((scope) => [scope.name, scope] as const),
);
