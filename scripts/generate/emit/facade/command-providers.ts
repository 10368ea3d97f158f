import { type ClientView, serversOf } from "../../client-view/client-view.ts";
import { header, literal, visible } from "../source-text.ts";

/** The module that says what the command `filespec` has to know of providers before it loads one. */
export function commandProviders(views: readonly ClientView[]): string {
  const entries = views.map((view) => [view.provider, providerOf(view)]);
  const data = literal(Object.fromEntries(entries));
  return visible(
    `${header("specs")}import type { Provider } from "./provider.ts";\n\nexport const providers: { readonly [name: string]: Provider } = ${data};\n`,
  );
}

function providerOf(view: ClientView): object {
  const { title, facts, servers, credentials } = view;
  const variables = serversOf(view)
    .flatMap((each) => each.variables)
    .map(({ name, environmentVariable, description, default: fallback }) => ({
      name: environmentVariable,
      description: [description ?? name, fallback === undefined ? "" : `Default: ${fallback}.`].join(" ").trim(),
    }));
  const environment = [
    ...credentials
      .filter((each) => each.environmentVariable !== "")
      .map((each) => ({
        name: each.environmentVariable,
        description: each.description ?? each.name,
        isCredential: true,
      })),
    ...variables,
  ];
  return {
    title,
    summary: facts.info.summary ?? "",
    environment: [...new Map(environment.map((each) => [each.name, each])).values()],
    servers: servers.map(({ name }) => name),
  };
}
