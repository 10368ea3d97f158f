import type { Contact, ExternalDocs, Info, License, Tag } from "../facts.ts";
import type { At } from "../source/source.ts";
import { Members } from "./members.ts";
import { said } from "./said.ts";

export function readInfo(place: At): Info {
  const members = new Members(place);
  const contact = members.child("contact");
  const license = members.child("license");
  return said<Info>({
    at: members.at,
    title: members.text("title") ?? "",
    version: members.text("version") ?? "",
    summary: members.text("summary"),
    description: members.text("description"),
    termsOfService: members.text("termsOfService"),
    contact: contact && readContact(new Members(contact)),
    license: license && readLicense(new Members(license)),
    ...members.rest(),
  });
}

function readContact(members: Members): Contact {
  return said<Contact>({
    at: members.at,
    name: members.text("name"),
    url: members.text("url"),
    email: members.text("email"),
    ...members.rest(),
  });
}

function readLicense(members: Members): License {
  return said<License>({
    at: members.at,
    name: members.text("name"),
    identifier: members.text("identifier"),
    url: members.text("url"),
    ...members.rest(),
  });
}

export function readTag(place: At): Tag {
  const members = new Members(place);
  return said<Tag>({
    at: members.at,
    name: members.text("name") ?? "",
    summary: members.text("summary"),
    description: members.text("description"),
    externalDocs: externalDocs(members),
    parent: members.text("parent"),
    kind: members.text("kind"),
    ...members.rest(),
  });
}

export function externalDocs(of: Members): ExternalDocs | undefined {
  const at = of.child("externalDocs");
  if (!at) {
    return undefined;
  }
  const members = new Members(at);
  return said<ExternalDocs>({
    at: members.at,
    url: members.text("url") ?? "",
    description: members.text("description"),
    ...members.rest(),
  });
}
