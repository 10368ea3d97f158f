import * as autorender from "@filespec/autorender";
import { testConformance } from "@filespec/scripts/conformance";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("autorender", autorender.createClient);
testConformance("autorender", autorender.createClient, autorender);
