import { randomUUID } from "node:crypto";

declare const GOUJI_BUILD: string | undefined;

/**
 * What this build is known by, in which results are kept: another build may read and judge otherwise. Run from source, where
 * any line may have changed since, nothing that an earlier run kept is used.
 */
export const build: string = typeof GOUJI_BUILD === "string" ? GOUJI_BUILD : randomUUID();
