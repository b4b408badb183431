import { areJudged } from "./said.js";
import { averages } from "./wordings/averages.js";
import { averagesApart, namedAverages, ratiosOfTwo } from "./wordings/named-averages.js";
import { products } from "./wordings/products.js";
import { standards } from "./wordings/standards.js";
import { threes } from "./wordings/threes.js";

areJudged("products", products);
areJudged("standards", standards);
areJudged("three figures in a breath", threes);
areJudged("averages", averages);
areJudged("averages apart from their counts", averagesApart);
areJudged("averages of what is told by name", namedAverages);
areJudged("ratios of two numbers", ratiosOfTwo);
