const brand = Symbol.for("filespec");

/** Base class of every error that a filespec client creates. */
export class FilespecError extends Error {
  /** The class's name: the error's `name`, and what `instanceof` compares across copies of the package. */
  static readonly type: string = "FilespecError";

  constructor(message: string, details?: object) {
    super(message, details);
    Object.assign(this, details);
    // Not enumerable, so that neither is shown when the error is printed.
    Object.defineProperties(this, { name: { value: new.target.type }, [brand]: { value: true } });
  }

  /** True for an error of this class from any copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!Object.hasOwn(this, "type")) {
      return super[Symbol.hasInstance](value);
    }
    const { [brand]: branded, name }: { readonly [brand]?: unknown; readonly name?: unknown } = Object(value);
    return branded === true && (this === FilespecError || name === this.type);
  }
}
