/** The first integer of a JSON text that `JSON.parse` would change, because a number cannot hold it. */
export function changedInteger(text: string): string | undefined {
  if (!hasLongNumber(text)) {
    return undefined;
  }
  // Escapes first: a pattern of whole strings would run out of stack in a long one, or take minutes in one that is cut.
  const numbers = text
    .replace(/\\./gs, "")
    .replace(/"[^"]*"?/g, "")
    .match(/-?\d[\d.e+-]*/gi);
  return numbers?.find((each) => /^-?\d+$/.test(each) && (BigInt(each) < +each || BigInt(each) > +each));
}

/** An integer that changes is above 2 ** 53, which has 16 digits: every 16th character is enough to look at. */
function hasLongNumber(text: string): boolean {
  for (let at = 15; at < text.length; at += 16) {
    const character = text.charAt(at);
    if (character >= "0" && character <= "9" && /\d{16}/.test(text.slice(at - 15, at + 16))) {
      return true;
    }
  }
  return false;
}
