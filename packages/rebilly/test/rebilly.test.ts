import { createClient } from "@filespec/rebilly";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("rebilly", createClient);
