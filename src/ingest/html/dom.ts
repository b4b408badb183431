import type { DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node | undefined): node is Element {
  return node !== undefined && "tagName" in node;
}

export function elementsIn(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement);
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
