/** The formats that are checked. Others say something that no check can tell: https://spec.openapis.org/registry/format/ */
export const formats: { readonly [name: string]: ((text: string) => boolean) | undefined } = {
  date: isDate,
  "date-time": isMoment,
  uuid: matches(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i),
  email: matches(/^(?:[^\s@."]+(?:\.[^\s@."]+)*|"(?:[^"\\]|\\.)*")@[^\s@.]+(?:\.[^\s@.]+)*$/),
  // https://www.rfc-editor.org/rfc/rfc3986#appendix-A
  uri: matches(
    /^[a-z][a-z\d+.-]*:(?:\/\/(?:(?:[\w\-.~!$&'()*+,;=:]|%[\da-f]{2})*@)?(?:\[[\da-f:.]+\]|(?:[\w\-.~!$&'()*+,;=]|%[\da-f]{2})*)(?::\d*)?(?=[/?#]|$)|(?!\/\/))(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?$/i,
  ),
};

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
function isDate(text: string): boolean {
  const [, day] = /^\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text) ?? [];
  // A 30th of February is one of March, or none.
  return day !== undefined && (day < "29" || new Date(text).getUTCDate() === Number(day));
}

const moment = /^(.{10})t((?:[01]\d|2[0-3]):[0-5]\d):([0-5]\d|60)(?:\.\d+)?(z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

function isMoment(text: string): boolean {
  const [, date = "", minute = "", second, zone = ""] = moment.exec(text) ?? [];
  // A leap second is the last one of a day, as it is in Greenwich.
  return (
    isDate(date) && (second !== "60" || /T23:59/.test(new Date(`${date}T${minute}${zone.toUpperCase()}`).toISOString()))
  );
}

function matches(expression: RegExp): (text: string) => boolean {
  return (text) => expression.test(text);
}
