import type { AuditResult } from "../../model/index.js";
import { conceptName, conceptsNamespace, dimensions } from "./names.js";

const schemas = {
  xbrli: ["http://www.xbrl.org/2003/instance", "http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"],
  xbrldt: ["http://xbrl.org/2005/xbrldt", "http://www.xbrl.org/2005/xbrldt-2005.xsd"],
} as const;

/** The XML Schema that declares the concepts of the facts and their dimensions (XBRL 2.1, Dimensions 1.0). */
export function renderTaxonomy({ facts = [] }: AuditResult): string {
  const concepts = new Map(facts.map(({ concept, name, figure }) => [conceptName(concept, figure), { name, figure }]));
  const declared = [...concepts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, { name, figure }]) => conceptElement(id, name, figure));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xbrli="${schemas.xbrli[0]}" xmlns:xbrldt="${schemas.xbrldt[0]}" xmlns:gouji="${conceptsNamespace}" targetNamespace="${conceptsNamespace}" elementFormDefault="qualified">`,
    ...Object.values(schemas).map(([namespace, location]) => `  <xs:import namespace="${namespace}" schemaLocation="${location}"/>`),
    ...Object.values(dimensions).flatMap(dimensionElements),
    ...declared,
    "</xs:schema>",
  ].join("\n")}\n`;
}

function conceptElement(id: string, name: string, figure: boolean): string {
  const type = figure ? "xbrli:decimalItemType" : "xbrli:stringItemType";
  return `  <xs:element name="${id}" id="gouji_${id}" type="${type}" substitutionGroup="xbrli:item" xbrli:periodType="duration" nillable="true"><xs:annotation><xs:documentation xml:lang="zh">${escaped(name)}</xs:documentation></xs:annotation></xs:element>`;
}

/** A dimension, and the element whose type its values are of. */
function dimensionElements(dimension: string): string[] {
  const name = dimension.replace("gouji:", "");
  return [
    `  <xs:element name="${name}" id="gouji_${name}" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" abstract="true" xbrli:periodType="duration" nillable="true" xbrldt:typedDomainRef="#gouji_${name}.value"/>`,
    `  <xs:element name="${name}.value" id="gouji_${name}.value" type="xs:string"/>`,
  ];
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
