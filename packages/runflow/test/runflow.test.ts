import { createClient } from "@filespec/runflow";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("runflow", createClient);
