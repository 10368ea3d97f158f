/** Base of every error that a filespec client makes itself. */
export class FilespecError extends Error {
  /** Names the class in `name`, and across copies of the package in `instanceof`. */
  static readonly type: string = "FilespecError";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Not enumerable: neither may show when the error is printed.
    Object.defineProperty(this, "name", { value: new.target.type });
    for (let type = new.target; type.type; type = Object.getPrototypeOf(type)) {
      Object.defineProperty(this, brand(type.type), { value: true });
    }
  }

  /** True for an error of this class from any copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.hasOwn(this, "type")
      ? brand(this.type) in Object(value)
      : Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

function brand(type: string): symbol {
  return Symbol.for(`filespec.${type}`);
}
