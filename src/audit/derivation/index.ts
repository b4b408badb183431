export { requiredOf } from "./required.js";
export { Suspects, type Contradiction, type Suspect } from "./suspect.js";
export { rootCause, suspicion } from "./wording.js";
