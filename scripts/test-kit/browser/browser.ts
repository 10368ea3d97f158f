import { createServer, type Server } from "node:net";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeEach, onTestFinished } from "vitest";
import { browserPath } from "./find-browser.ts";

/** A page of this machine, and what happened in it. It lasts as long as the test. */
export interface WatchedPage {
  readonly page: Page;
  /** Messages of the console, errors and dialogs. */
  readonly events: readonly string[];
  /** URLs that the page asked for, what a policy kept back included. */
  readonly requests: readonly string[];
}

export interface WatchedBrowser {
  /** First lines of what pages sent beyond this machine. */
  readonly sent: readonly string[];
  /** Opens a file, or an address of this machine. */
  readonly open: (place: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
}

let shared: WatchedBrowser | undefined;

/** The browser of a file's tests. Its pages reach the network only by a proxy that tells what it was asked. */
export function useBrowser(): WatchedBrowser {
  shared ??= watchedBrowser();
  return shared;
}

function watchedBrowser(): WatchedBrowser {
  const sent: string[] = [];
  const proxy = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", (data) => {
      sent.push(data.toString("latin1").split("\r\n")[0] ?? "");
      socket.destroy();
    });
  });
  let browser: Browser | undefined;
  let server = "";

  beforeEach(async ({ skip }) => {
    const executablePath = browserPath(skip);
    if (!browser) {
      server = await listen(proxy);
      browser = await chromium.launch({
        executablePath,
        // What the browser itself would ask for ends here, where nothing listens.
        proxy: { server: "http://127.0.0.1:9" },
        args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"],
      });
    }
  });

  afterAll(async () => {
    await browser?.close();
    proxy.close();
  });

  return {
    sent,
    open: async (place, options = {}) => {
      const viewport = { width: 1280, height: 900 };
      const url = place.startsWith("http:") ? place : pathToFileURL(place).href;
      // A server of the test is asked itself.
      const proxy = { server, ...(url.startsWith("http:") ? { bypass: new URL(url).host } : {}) };
      const context = await browser?.newContext({ viewport, proxy, ...options });
      if (!context) {
        throw new Error("The browser starts with the test, not before it");
      }
      onTestFinished(() => context.close());
      return await watch(await context.newPage(), url);
    },
  };
}

/** What can be seen, on one line. */
export async function seen(locator: Locator): Promise<string> {
  const texts = await locator.allInnerTexts();
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

async function watch(page: Page, url: string): Promise<WatchedPage> {
  const events: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => events.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, events, requests };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}
