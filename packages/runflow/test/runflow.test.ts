import * as runflow from "@filespec/runflow";
import { testConformance } from "@filespec/scripts/conformance";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("runflow", runflow.createClient);
testConformance("runflow", runflow.createClient, runflow);
