import { createClient } from "@filespec/rebilly";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("rebilly", createClient);
