import { areJudged } from "./said.js";
import { accounts } from "./wordings/accounts.js";
import { adjustments } from "./wordings/adjustments.js";
import { balances } from "./wordings/balances.js";
import { budgets } from "./wordings/budgets.js";
import { projectAccounts } from "./wordings/project-accounts.js";
import { published } from "./wordings/published.js";

areJudged("accounts", accounts);
areJudged("balances", balances);
areJudged("budgets", budgets);
areJudged("adjustments", adjustments);
areJudged("project accounts", projectAccounts);
areJudged("published", published);
