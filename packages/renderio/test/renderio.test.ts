import { createClient } from "@filespec/renderio";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("renderio", createClient);
