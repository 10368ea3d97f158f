import { createClient } from "@filespec/autorender";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("autorender", createClient);
