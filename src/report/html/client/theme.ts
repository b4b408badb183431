import { element, words } from "./sent.js";

const themes = ["auto", "light", "dark"] as const;
const kept = "gouji-theme";

/** Light, dark, or as the system has it; kept for the next report where the browser allows it. */
export function watchTheme(): void {
  element("theme").addEventListener("click", nextTheme);
  show(themes.find((theme) => theme === storage()?.getItem(kept)) ?? "auto");
}

export function nextTheme(): void {
  const next = themes[(themes.findIndex((theme) => theme === (document.documentElement.dataset["theme"] ?? "auto")) + 1) % themes.length] ?? "auto";
  storage()?.setItem(kept, next);
  show(next);
}

function show(theme: (typeof themes)[number]): void {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  element("theme").textContent = `${words.theme}${words.colon}${words.themes[theme]}`;
}

/** Some browsers give a file from disk no storage: then the choice lasts as long as the page. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
