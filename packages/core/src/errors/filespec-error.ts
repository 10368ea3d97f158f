/** The server's own words, which may hold a credential that it echoes: readable, but not shown when an error is printed. */
const hidden = /^(name|filespec|begun|body|cause|headers|page|record|response)$/;

/** Base class of every error that a filespec client creates. */
export class FilespecError extends Error {
  /** The class's name: the error's `name`, and what `instanceof` compares across copies of the package. */
  static readonly type: string = "FilespecError";

  constructor(message: string, details: object = {}) {
    super(message);
    for (const [name, value] of Object.entries({ ...details, name: new.target.type, filespec: true })) {
      Object.defineProperty(this, name, { value, enumerable: !hidden.test(name), configurable: true, writable: true });
    }
  }

  /** True for an error of this class from any copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!Object.hasOwn(this, "type")) {
      return super[Symbol.hasInstance](value);
    }
    const { filespec, name }: { readonly filespec?: unknown; readonly name?: unknown } = Object(value);
    return filespec === true && (this === FilespecError || name === this.type);
  }

  /** What logs show as JSON: name, message and details, without the server's own words. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}
