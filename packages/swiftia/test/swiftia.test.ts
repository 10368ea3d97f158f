import { createClient } from "@filespec/swiftia";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("swiftia", createClient);
