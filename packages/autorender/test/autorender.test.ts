import { createClient } from "@filespec/autorender";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("autorender", createClient);
