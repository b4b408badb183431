import { areJudged } from "./said.js";
import { accounts } from "./wordings/accounts.js";
import { balances } from "./wordings/balances.js";
import { budgets } from "./wordings/budgets.js";

areJudged("accounts", accounts);
areJudged("balances", balances);
areJudged("budgets", budgets);
