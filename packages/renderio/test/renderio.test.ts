import { createClient } from "@filespec/renderio";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("renderio", createClient);
