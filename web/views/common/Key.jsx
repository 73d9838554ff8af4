// The key of a button, for who sees it; others hear of it as the button's `aria-keyshortcuts`.

/** @param {{children: string}} props */
export const Key = ({ children }) => (
  <span class="key" aria-hidden="true">
    {children}
  </span>
);
