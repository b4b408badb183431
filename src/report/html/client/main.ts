/** What the page does in the browser: filters, keys, tables in full. Everything it shows can be read without. */
import { countAgain, followAddress, watchFilters } from "./filter.js";
import { watchKeys } from "./keys.js";
import { makeSoon } from "./later.js";
import { watchLinks } from "./links.js";
import { watchPasses } from "./passes.js";
import { watchPrinting } from "./printing.js";
import { scrollToFigures, watchSources } from "./sources.js";
import { watchTheme } from "./theme.js";

document.documentElement.classList.add("scripted");
watchTheme();
watchFilters();
watchLinks();
watchSources();
watchPasses();
watchPrinting();
watchKeys();
scrollToFigures(document);
if (location.hash.length > 1) followAddress();
makeSoon(() => {
  countAgain();
  scrollToFigures(document);
});
