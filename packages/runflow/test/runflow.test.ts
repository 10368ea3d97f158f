import { createClient } from "@filespec/runflow";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("runflow", createClient);
