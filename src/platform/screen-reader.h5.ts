/**
 * Taro's components for browsers leave out what WeChat's have: pictures without words carry no empty `alt`, headings
 * no level, some roles arrive as `aria-role`, and the name of a field stays outside of it. Whatever is put on the page is
 * completed as it arrives.
 */
export function helpScreenReaders(): void {
  complete(document.body);
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') complete(change.target);
      else change.addedNodes.forEach(complete);
    }
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-role', 'role', 'aria-label'],
  });
}

const fields = 'taro-input-core[aria-label], taro-textarea-core[aria-label]';
const incomplete = `img:not([alt]), [role="heading"]:not([aria-level]), [aria-role], ${fields}, input, textarea`;

function complete(node: Node): void {
  if (!(node instanceof Element)) return;
  if (node.matches(incomplete)) completeElement(node);
  node.querySelectorAll(incomplete).forEach(completeElement);
}

function completeElement(element: Element): void {
  const misplacedRole = element.getAttribute('aria-role');
  if (misplacedRole !== null) {
    element.removeAttribute('aria-role');
    element.setAttribute('role', misplacedRole);
  }
  if (element.getAttribute('role') === 'heading') element.setAttribute('aria-level', '2');
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) nameField(element);
  if (element.matches(fields)) element.querySelectorAll('input, textarea').forEach(nameField);
  // A picture's name stands beside it, so it is decoration.
  if (element instanceof HTMLImageElement) element.alt = '';
}

/** The field inside takes the name that the page gave to Taro's component around it. */
function nameField(field: Element): void {
  const name = field.closest(fields)?.getAttribute('aria-label') ?? null;
  if (name !== null && field.getAttribute('aria-label') !== name) field.setAttribute('aria-label', name);
}
