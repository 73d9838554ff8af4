import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The width of an element, now and whenever it changes; 0 until it is known.
 * @returns {[import('preact').RefObject<HTMLDivElement | null>, number]}
 */
export function useWidth() {
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}
