import type { Encoding, Example, Header, MediaType, Parameter, RequestBody, Schema } from "../facts.ts";
import { Members } from "./members.ts";
import type { Reader } from "./reader.ts";
import { named } from "./referable.ts";
import { said } from "./said.ts";

export function readParameter(reader: Reader, members: Members): Parameter {
  const place = members.text("in") ?? "";
  const name = members.text("name") ?? "";
  return { in: place, ...readValue(reader, members, name, defaultStyle(place)) };
}

export function readHeader(reader: Reader, members: Members, name: string): Header {
  return readValue(reader, members, name, defaultStyle("header"));
}

/** How OpenAPI writes a parameter that does not say it. */
export function defaultStyle(place: string): string {
  return place === "query" || place === "cookie" ? "form" : "simple";
}

function readValue(reader: Reader, members: Members, name: string, usual: string): Header {
  const style = members.text("style") ?? usual;
  return said<Header>({
    at: members.at,
    name,
    description: members.text("description"),
    required: members.flag("required"),
    deprecated: members.flag("deprecated"),
    allowEmptyValue: members.flag("allowEmptyValue"),
    allowReserved: members.flag("allowReserved"),
    style,
    explode: members.boolean("explode") ?? style === "form",
    schema: readSchema(reader, members, "schema"),
    content: readContent(reader, members),
    examples: readExamples(reader, members),
    ...members.rest(),
  });
}

export function readRequestBody(reader: Reader, members: Members): RequestBody {
  return said<RequestBody>({
    at: members.at,
    description: members.text("description"),
    required: members.flag("required"),
    content: readContent(reader, members),
    ...members.rest(),
  });
}

export function readContent(reader: Reader, members: Members): MediaType[] {
  return named(members.map("content"), reader.mediaTypes);
}

export function readMediaType(reader: Reader, members: Members, mediaType: string): MediaType {
  return said<MediaType>({
    at: members.at,
    mediaType,
    schema: readSchema(reader, members, "schema"),
    itemSchema: readSchema(reader, members, "itemSchema"),
    examples: readExamples(reader, members),
    encoding: members.map("encoding").map(([property, place]) => readEncoding(reader, new Members(place), property)),
    ...members.rest(),
  });
}

function readEncoding(reader: Reader, members: Members, property: string): Encoding {
  return said<Encoding>({
    at: members.at,
    property,
    contentType: members.text("contentType"),
    headers: named(members.map("headers"), reader.headers),
    style: members.text("style"),
    explode: members.boolean("explode"),
    allowReserved: members.boolean("allowReserved"),
    ...members.rest(),
  });
}

function readExamples(reader: Reader, members: Members): Example[] {
  const value = members.json("example");
  const single = value === undefined ? [] : [{ at: members.placeOf("example"), value }];
  return [...single, ...named(members.map("examples"), reader.examples)];
}

export function readExample(members: Members, name: string): Example {
  return said<Example>({
    at: members.at,
    name,
    summary: members.text("summary"),
    description: members.text("description"),
    value: members.json("value"),
    dataValue: members.json("dataValue"),
    serializedValue: members.text("serializedValue"),
    externalValue: members.text("externalValue"),
    ...members.rest(),
  });
}

function readSchema(reader: Reader, members: Members, name: string): Schema | undefined {
  const at = members.schema(name);
  return at && reader.schemas.read(at);
}
