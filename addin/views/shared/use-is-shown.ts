import { useEffect, useState } from "react";

/**
 * False while the surrounding screen is hidden. Charts are drawn only on the shown screen, because the focus library
 * treats elements drawn by a hidden chart as visible, and Tab would then lead nowhere.
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
