import { useEffect, useState } from "react";

/**
 * False while the screen around is kept hidden. The library that moves the focus takes what a chart draws for visible
 * there too, and Tab would go nowhere: charts are drawn on the screen in view alone.
 */
export function useIsShown(): boolean {
  const [isShown, setIsShown] = useState(true);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setIsShown(true);
    });
    return () => {
      cancelAnimationFrame(frame);
      setIsShown(false);
    };
  }, []);
  return isShown;
}
