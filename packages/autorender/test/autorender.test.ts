import * as autorender from "@filespec/autorender";
import { testProvider } from "@scripts/conformance/provider-suite";
import { testConformance } from "@scripts/conformance/suite/suite";

testProvider("autorender", autorender.createClient);
testConformance("autorender", autorender.createClient, autorender);
