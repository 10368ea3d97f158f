/**
 * Texts of the document whose contrast is below AA, with it. Runs in a browser, so it holds all that it needs.
 * https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export function lowContrasts(): string[] {
  const luminance = (color: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = color
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const partsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const backgroundOf = (element: Element): readonly number[] => {
    const color = partsOf(getComputedStyle(element).backgroundColor);
    return (color[3] ?? 1) > 0 || !element.parentElement ? color : backgroundOf(element.parentElement);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (
      element?.checkVisibility() &&
      element.closest("script, style") === null &&
      walker.currentNode.nodeValue?.trim()
    ) {
      const lights = [partsOf(getComputedStyle(element).color), backgroundOf(element)]
        .map(luminance)
        .sort((a, b) => b - a);
      const contrast = ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
      if (contrast < 4.5) {
        found.push(`${contrast.toFixed(2)} ${walker.currentNode.nodeValue.trim()}`);
      }
    }
  }
  return [...new Set(found)];
}
