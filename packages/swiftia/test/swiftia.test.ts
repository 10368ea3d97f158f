import { testProvider } from "@filespec/scripts/provider-suite";
import { createClient } from "@filespec/swiftia";

testProvider("swiftia", createClient);
