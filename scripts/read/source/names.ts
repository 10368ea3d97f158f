import type { FoundName } from "./find-references.ts";

/** A schema or file that has a URI of its own (`$id`), or a whole file. */
export interface Resource {
  readonly file: string;
  readonly pointer: string;
  readonly uri: string;
}

/** What `$id`, `$anchor` and `$dynamicAnchor` of the files that were read name. */
export class Names {
  readonly #byUri = new Map<string, Resource>();
  /** Of each file, innermost first. */
  readonly #byFile = new Map<string, Resource[]>();
  readonly #anchors = new Map<string, string>();

  add(file: string, names: readonly FoundName[]): void {
    const resources: Resource[] = [];
    this.#byFile.set(file, resources);
    for (const { pointer, keyword, name } of names) {
      const uri =
        keyword === "$id" || keyword === "$self" ? resolveUri(name, this.resourceOf(file, pointer).uri) : undefined;
      if (uri !== undefined) {
        const resource = { file, pointer, uri };
        resources.unshift(resource);
        this.#byUri.set(uri, resource);
      }
    }
    for (const { pointer, keyword, name } of names) {
      if ((keyword === "$anchor" || keyword === "$dynamicAnchor") && /^[\w.-]+$/.test(name)) {
        const key = anchorKey(this.resourceOf(file, pointer), name);
        this.#anchors.set(key, this.#anchors.get(key) ?? pointer);
      }
    }
  }

  /** The innermost resource that holds a place. */
  resourceOf(file: string, pointer: string): Resource {
    const inner = this.#byFile
      .get(file)
      ?.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
    return inner ?? { file, pointer: "", uri: `file:///${encodeURI(file)}` };
  }

  /** The resource that a reference without its fragment names, if one has this URI. */
  find(reference: string, from: Resource): Resource | undefined {
    const uri = this.#byUri.size === 0 ? undefined : resolveUri(reference, from.uri);
    return uri === undefined ? undefined : this.#byUri.get(uri);
  }

  /** The JSON Pointer of the schema with this anchor. */
  anchor(resource: Resource, name: string): string | undefined {
    return this.#anchors.get(anchorKey(resource, name));
  }
}

function anchorKey({ file, pointer }: Resource, name: string): string {
  return `${file}#${pointer} ${name}`;
}

function resolveUri(reference: string, base: string): string | undefined {
  return URL.parse(reference, base)?.href.replace(/#$/, "");
}
