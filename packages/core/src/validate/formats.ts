/** The formats that are checked. Others say something that no check can tell: https://spec.openapis.org/registry/format/ */
export const formats: { readonly [name: string]: ((text: string) => boolean) | undefined } = {
  date: isDate,
  "date-time": isMoment,
  uuid: matches(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i),
  email: matches(/^[^\s@.]+(?:\.[^\s@.]+)*@[^\s@.]+(?:\.[^\s@.]+)*$/),
  // https://www.rfc-editor.org/rfc/rfc3986#appendix-A
  uri: matches(
    /^[a-z][a-z\d+.-]*:(?:\/\/(?:[\w\-.~!$&'()*+,;=:]|%[\da-f]{2})*@?(?:\[[\da-f:.]+\]|(?:[\w\-.~!$&'()*+,;=]|%[\da-f]{2})*)(?::\d*)?(?=[/?#]|$))?(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?$/i,
  ),
};

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  const isLeap = !(Number(year) % 4) && (!!(Number(year) % 100) || !(Number(year) % 400));
  const last = month === 2 && !isLeap ? 28 : (days[Number(month) - 1] ?? 0);
  return day !== undefined && day > 0 && day <= last;
}

function isMoment(text: string): boolean {
  const found = /^(.{10})t(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text);
  const [, date = "", hour, minute, second, sign, offsetHour = 0, offsetMinute = 0] = found ?? [];
  const isInRange =
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 61 &&
    Number(offsetHour) < 24 &&
    Number(offsetMinute) < 60;
  if (!found || !isDate(date) || !isInRange) {
    return false;
  }
  // A leap second is the last one of a day, as it is in Greenwich.
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const utc = (Number(hour) * 60 + Number(minute) - offset + 2880) % 1440;
  return Number(second) < 60 || utc === 1439;
}

function matches(expression: RegExp): (text: string) => boolean {
  return (text) => expression.test(text);
}
