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
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // A 30th of February is one of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
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
