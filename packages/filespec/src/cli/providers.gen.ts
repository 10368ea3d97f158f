// Generated from specs by `pnpm generate`. Do not edit: change the contract.

import type { Provider } from "./provider.ts";

export const providers: { readonly [name: string]: Provider } = {
  autorender: {
    title: "Autorender API",
    summary: "Files and folders stored with Autorender, from upload to deletion.",
    environment: [
      {
        name: "AUTORENDER_API_KEY",
        description: "API key, sent as a bearer token in the Authorization header. A public key can only upload; a private one can do everything, and the two look alike. Documented elsewhere: https://github.com/autorender/ai.",
        isCredential: true,
      },
      {
        name: "AUTORENDER_X_API_KEY",
        description: "The same API key in a header of its own, which uploads take too.",
        isCredential: true,
      },
    ],
    servers: ["production"],
  },
  rebilly: {
    title: "Rebilly API",
    summary: "Files stored with Rebilly, and what they are attached to.",
    environment: [
      {
        name: "REBILLY_API_KEY",
        description: "Secret API key. The page calls it SecretApiKey.",
        isCredential: true,
      },
      {
        name: "REBILLY_JWT",
        description: "JSON Web Token, sent as a bearer token in the Authorization header, in place of the API key.",
        isCredential: true,
      },
      {
        name: "REBILLY_PUBLISHABLE_KEY",
        description: "Publishable API key, which may be shown to anyone. It makes private files, and nothing else here.",
        isCredential: true,
      },
      {
        name: "REBILLY_ORGANIZATION_ID",
        description: "Identifier of the organization that owns the files. It has to be given, since the API has no default for it.",
      },
    ],
    servers: ["production", "sandbox"],
  },
  renderio: {
    title: "RenderIO API",
    summary: "Files stored with RenderIO, from upload to deletion.",
    environment: [
      {
        name: "RENDERIO_API_KEY",
        description: "API key. Keys start with `ffsk_`.",
        isCredential: true,
      },
    ],
    servers: ["production"],
  },
  runflow: {
    title: "Runflow API",
    summary: "Assets stored with Runflow, and their upload.",
    environment: [
      {
        name: "RUNFLOW_API_KEY",
        description: "API key, sent as a bearer token in the Authorization header. Keys start with `rf_live_`. Documented elsewhere: https://docs.runflow.io/concepts/authentication.",
        isCredential: true,
      },
    ],
    servers: ["production"],
  },
  swiftia: {
    title: "Swiftia API",
    summary: "Files stored with Swiftia.",
    environment: [
      {
        name: "SWIFTIA_API_KEY",
        description: "API key of an organization, sent as a bearer token in the Authorization header.",
        isCredential: true,
      },
    ],
    servers: ["production"],
  },
};
