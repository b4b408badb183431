/** 项目: the projects that the text lists, and which of its figures are a project's alone. */
export { projectAmounts } from "./amounts.js";
export { countedProjects, projectsIn } from "./projects.js";
export { countsProjects, isNarrowerBudget, projectItems, projectNamed, tellsOfProject } from "./whose.js";
