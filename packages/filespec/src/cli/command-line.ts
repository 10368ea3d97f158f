import { parseArgs } from "node:util";
import type { Input } from "./inputs.ts";
import { suggestion } from "./names.ts";
import { type OwnName, type OwnValues, ownOptions } from "./own-options.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line gives, by name, before it is known what the values mean. */
export interface Given {
  readonly positionals: readonly string[];
  readonly own: OwnValues;
  /** By flag, in the order in which they were given. */
  readonly inputs: ReadonlyMap<string, readonly (string | boolean)[]>;
}

/** Sorts the arguments of a command. Throws a `UsageError` for an option that it does not take. */
export function readCommandLine(
  args: readonly string[],
  inputs: readonly Input[],
  ownNames: readonly OwnName[],
): Given {
  const own: { [name: string]: (typeof ownOptions)[OwnName] } = Object.fromEntries(
    ownNames.map((name) => [name, ownOptions[name]]),
  );
  const byFlag = new Map(inputs.map((each) => [each.flag, each]));
  const types = inputs.map((each) => [each.flag, { type: isSwitch(each) ? "boolean" : "string" }]);
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(types), ...own },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const ownValues: { [name: string]: string | true } = {};
  const values = new Map<string, (string | boolean)[]>();
  for (const token of tokens) {
    if (token.kind === "positional") {
      positionals.push(token.value);
    }
    if (token.kind !== "option") {
      continue;
    }
    const { name, value } = token;
    const flag = byFlag.has(name) || Object.hasOwn(own, name) ? name : name.replace(/^no-/, "");
    const input = byFlag.get(flag);
    const option = Object.hasOwn(own, name) ? own[name] : undefined;
    if (!option && (!input || (flag !== name && !isSwitch(input)))) {
      const known = [...Object.keys(own), ...byFlag.keys()];
      throw new UsageError(`unknown option ${token.rawName}${suggestion(name, known, "--")}`);
    }
    const isBoolean = option ? option.type === "boolean" : input && isSwitch(input);
    const isOption = !token.inlineValue && /^-[^\d]/.test(value ?? "");
    if (!isBoolean && (value === undefined || isOption)) {
      const advice = isOption ? `; write ${token.rawName}=${value} if that is it` : "";
      throw new UsageError(`${token.rawName} needs a value${advice}`);
    }
    if (isBoolean && value !== undefined && (option || flag !== name || !/^(true|false)$/.test(value))) {
      throw new UsageError(`${token.rawName} takes no value`);
    }
    const earlier = option ? [ownValues[name] ?? []].flat() : (values.get(flag) ?? []);
    if (earlier.length > 0 && !input?.type.items && !isBoolean) {
      throw new UsageError(`${token.rawName} is given twice`);
    }
    if (option) {
      ownValues[name] = value ?? true;
    } else {
      values.set(flag, [...(isBoolean ? [] : earlier), isBoolean ? flag === name && value !== "false" : `${value}`]);
    }
  }
  return { positionals, own: ownValues, inputs: values };
}

/** Whether an input is given by its name alone, or taken back by `--no-` before it. */
export function isSwitch({ type }: Input): boolean {
  return type.types.length === 1 && type.types[0] === "boolean";
}
