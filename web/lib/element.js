// Elements that no view draws: of what goes to paper. Text goes in as text.

/**
 * @param {string} name
 * @param {Record<string, string>} attributes   an empty one is left out
 * @param {(Node | string)[]} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
