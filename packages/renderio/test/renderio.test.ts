import * as renderio from "@filespec/renderio";
import { testProvider } from "@scripts/conformance/provider-suite";
import { testConformance } from "@scripts/conformance/suite/suite";

testProvider("renderio", renderio.createClient);
testConformance("renderio", renderio.createClient, renderio);
