/** 收支结余: what was there, came in, went out and is left. */
export { accountsIn, bookValues } from "./accounts.js";
export { overrunsIn } from "./overruns.js";
export { balancesIn, beyondPlans, gapsIn, leftOfLists, leftOfPlans, shortfallsIn, shortOfAims } from "./balances.js";
export { carriedAccounts } from "./carried-accounts.js";
export { closedAccounts } from "./closed-accounts.js";
export { debtRatiosIn } from "./debt-ratios.js";
export { setOffsIn } from "./set-off.js";
export { carriedForward } from "./carried-forward.js";
export { caseFlows, ratesOfFlows } from "./case-flows.js";
export { caseloadsIn } from "./caseloads.js";
export { came, went } from "./in-and-out.js";
export { netMoves } from "./net-moves.js";
export { lackingIn } from "./lacking.js";
export { stagesIn } from "./stages.js";
export { stockAccounts } from "./stock-accounts.js";
export { validAnswers } from "./answers.js";
export { yearBalances } from "./year-balances.js";
export { restsOfRates } from "./rests.js";
