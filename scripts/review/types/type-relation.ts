import ts from "typescript";

/** How two types stand to each other, asked of the checker. */
export class TypeRelation {
  readonly checker: ts.TypeChecker;

  readonly #assumed = new Set<string>();
  readonly #different = new Set<string>();

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** Whether nobody can tell them apart. Assignable both ways is less: `{ a?: string }` and `{}` are that, too. */
  isSame(left: ts.Type, right: ts.Type): boolean {
    if (left === right) {
      return true;
    }
    const pair = `${idOf(left)} ${idOf(right)}`;
    if (this.#different.has(pair)) {
      return false;
    }
    // Types that refer to themselves are the same unless something else about them is not.
    if (this.#assumed.has(pair)) {
      return true;
    }
    const known = this.#assumed.size;
    this.#assumed.add(pair);
    if (this.#isSameInside(left, right)) {
      return true;
    }
    this.#different.add(pair);
    // What rested on that, too.
    for (const later of [...this.#assumed].slice(known)) {
      this.#assumed.delete(later);
    }
    return false;
  }

  /** The type as a sentence can hold it. */
  text(type: ts.Type): string {
    return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope);
  }

  isAssignable(from: ts.Type, to: ts.Type): boolean {
    return this.checker.isTypeAssignableTo(from, to);
  }

  /** The values and alternatives of `before` that nothing in `after` can be: code that asks for one does not compile. */
  vanished(before: ts.Type, after: ts.Type): ts.Type[] {
    const rest = constituents(after);
    return constituents(before).filter(
      (type) =>
        !isNullish(type) && !rest.some((other) => this.isAssignable(type, other) || this.isAssignable(other, type)),
    );
  }

  /** Whether something below `before` can be named that `after` does not have, a property or a value. */
  hasLost(before: ts.Type, after: ts.Type, seen: Set<string> = new Set()): boolean {
    const pair = `${idOf(before)} ${idOf(after)}`;
    if (before === after || seen.has(pair)) {
      return false;
    }
    seen.add(pair);
    if (this.vanished(before, after).length > 0) {
      return true;
    }
    const rest = constituents(after).filter(isObject);
    return constituents(before)
      .filter(isObject)
      .some((type) => {
        const counterparts = rest.filter((other) => this.isAssignable(other, type) || this.isAssignable(type, other));
        return counterparts.length > 0 && counterparts.every((other) => this.#hasLostProperty(type, other, seen));
      });
  }

  elementOf(type: ts.Type): ts.Type | undefined {
    if (!this.checker.isArrayType(type)) {
      return undefined;
    }
    // An array type is a reference to Array with its element.
    return this.checker.getTypeArguments(type as ts.TypeReference)[0];
  }

  /** An object with members of its own: no list, no union. */
  isRecord(type: ts.Type): boolean {
    return isObject(type) && !this.checker.isArrayType(type) && !this.checker.isTupleType(type);
  }

  /** The type of a property where it is there: `undefined` for its absence is no part of it. */
  propertyType(property: ts.Symbol): ts.Type {
    const node = typeNodeOf(property);
    if (node) {
      return this.checker.getTypeFromTypeNode(node);
    }
    const type = this.checker.getTypeOfSymbol(property);
    const hasNull = constituents(type).some(({ flags }) => flags & ts.TypeFlags.Null);
    return isOptional(property) && !hasNull ? this.checker.getNonNullableType(type) : type;
  }

  #isSameInside(left: ts.Type, right: ts.Type): boolean {
    if (left.isUnion() || right.isUnion()) {
      return isSameSet(constituents(left), constituents(right), (one, other) => this.isSame(one, other));
    }
    return isObject(left) && isObject(right) && this.#isSameObject(left, right);
  }

  #isSameObject(left: ts.Type, right: ts.Type): boolean {
    const [element, otherElement] = [this.elementOf(left), this.elementOf(right)];
    if (element || otherElement) {
      return element !== undefined && otherElement !== undefined && this.isSame(element, otherElement);
    }
    if (this.checker.isTupleType(left) || this.checker.isTupleType(right)) {
      return this.isAssignable(left, right) && this.isAssignable(right, left);
    }
    const properties = this.checker.getPropertiesOfType(left);
    const others = new Map(this.checker.getPropertiesOfType(right).map((property) => [property.name, property]));
    const [index, otherIndex] = [left.getStringIndexType(), right.getStringIndexType()];
    return (
      properties.length === others.size &&
      (index === otherIndex || (index !== undefined && otherIndex !== undefined && this.isSame(index, otherIndex))) &&
      properties.every((property) => {
        const other = others.get(property.name);
        return (
          other !== undefined &&
          isOptional(property) === isOptional(other) &&
          isReadonly(property) === isReadonly(other) &&
          this.isSame(this.propertyType(property), this.propertyType(other))
        );
      })
    );
  }

  #hasLostProperty(before: ts.Type, after: ts.Type, seen: Set<string>): boolean {
    const [element, otherElement] = [this.elementOf(before), this.elementOf(after)];
    if (element && otherElement) {
      return this.hasLost(element, otherElement, seen);
    }
    return this.checker.getPropertiesOfType(before).some((property) => {
      const other = after.getProperty(property.name);
      return !other || this.hasLost(this.propertyType(property), this.propertyType(other), seen);
    });
  }
}

export function constituents(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

export function isNullish({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
}

export function isOptional({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Optional) !== 0;
}

export function isReadonly({ declarations = [] }: ts.Symbol): boolean {
  return (
    declarations.length > 0 &&
    declarations.every((each) => (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly) !== 0)
  );
}

/** What a property is declared as, where it is declared once. */
export function typeNodeOf({ declarations = [] }: ts.Symbol): ts.TypeNode | undefined {
  const [declaration, ...others] = declarations;
  return declaration && others.length === 0 && ts.isPropertySignature(declaration) ? declaration.type : undefined;
}

function isObject(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 || (type.isIntersection() && type.types.every(isObject));
}

function isSameSet(
  left: readonly ts.Type[],
  right: readonly ts.Type[],
  isSame: (one: ts.Type, other: ts.Type) => boolean,
): boolean {
  const rest = new Set(right);
  const unmatched = left.filter((type) => !rest.delete(type));
  return (
    unmatched.length === rest.size &&
    unmatched.every((type) => {
      const other = [...rest].find((each) => isSame(type, each));
      return other !== undefined && rest.delete(other);
    })
  );
}

const ids = new WeakMap<ts.Type, number>();
let count = 0;

function idOf(type: ts.Type): number {
  const id = ids.get(type) ?? count++;
  ids.set(type, id);
  return id;
}
