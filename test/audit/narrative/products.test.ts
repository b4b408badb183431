import { areJudged } from "./said.js";
import { averages } from "./wordings/averages.js";
import { products } from "./wordings/products.js";
import { standards } from "./wordings/standards.js";

areJudged("products", products);
areJudged("standards", standards);
areJudged("averages", averages);
