/** The taxonomy that the facts are told by, written beside them. */
export const taxonomyFile = "gouji-concepts.xsd";

export const conceptsNamespace = "urn:gouji:concepts:1";

export const namespaces = {
  gouji: conceptsNamespace,
  unit: "urn:gouji:units",
  measure: "urn:gouji:measures",
  xbrl: "https://xbrl.org/2021",
  iso4217: "http://www.xbrl.org/2003/iso4217",
} as const;

/** Dimensions of the taxonomy, each of typed values: 年初预算 or 决算, which project or indicator, which form, which item of it. */
export const dimensions = { scenario: "gouji:scenario", subject: "gouji:subject", form: "gouji:form", item: "gouji:item" } as const;

/** A concept is numeric or text once and for all: an indicator's actual value may be either, and is two concepts. */
export function conceptName(concept: string, figure: boolean): string {
  return figure ? concept : `${concept}.text`;
}
