import * as renderio from "@filespec/renderio";
import { testConformance } from "@filespec/scripts/conformance";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("renderio", renderio.createClient);
testConformance("renderio", renderio.createClient, renderio);
