const brand = Symbol.for("filespec");

/** Base of every error that a filespec client makes itself. */
export class FilespecError extends Error {
  /** The class's name, in `name` and, across copies of the package, in `instanceof`. */
  static readonly type: string = "FilespecError";

  constructor(message: string, details?: object) {
    super(message, details);
    Object.assign(this, details);
    // Not enumerable: neither is to show when the error is printed.
    Object.defineProperties(this, { name: { value: new.target.type }, [brand]: { value: true } });
  }

  /** True for an error of this class from any copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!Object.hasOwn(this, "type")) {
      return super[Symbol.hasInstance](value);
    }
    const { [brand]: branded, name } = Object(value);
    return branded === true && (this === FilespecError || name === this.type);
  }
}
