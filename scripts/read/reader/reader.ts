import type {
  Callback,
  Component,
  Example,
  Header,
  Link,
  MediaType,
  Parameter,
  PathItem,
  RequestBody,
  Response,
  Security,
  SecurityScheme,
  Server,
} from "../facts.ts";
import type { At, Source } from "../source/source.ts";
import type { Schemas } from "./schemas.ts";

/** What all parts of the reader share. */
export interface Reader {
  readonly source: Source;
  readonly schemas: Schemas;
  readonly servers: readonly Server[];
  readonly security: Security | undefined;
  readonly parameters: Referable<Parameter>;
  readonly headers: Referable<Header>;
  readonly requestBodies: Referable<RequestBody>;
  readonly responses: Referable<Response>;
  readonly mediaTypes: Referable<MediaType>;
  readonly examples: Referable<Example>;
  readonly links: Referable<Link>;
  readonly callbacks: Referable<Callback>;
  readonly pathItems: Referable<PathItem>;
  readonly securitySchemes: Referable<SecurityScheme>;
}

/** Reads one kind of component, wherever it stands, through references. */
export interface Referable<T extends Component> {
  /** `name` is what the component is called where it is used. */
  at(place: At, name: string): T;
}
