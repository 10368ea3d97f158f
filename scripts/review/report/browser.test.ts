// What is tested in a browser: in one file, so that one browser does for all.
import "./page/access.browser.ts";
import "./page/filter.browser.ts";
import "./page/page.browser.ts";
import "./reference.browser.ts";
