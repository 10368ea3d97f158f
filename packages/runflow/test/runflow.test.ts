import * as runflow from "@filespec/runflow";
import { testProvider } from "@scripts/conformance/provider-suite";
import { testConformance } from "@scripts/conformance/suite/suite";

testProvider("runflow", runflow.createClient);
testConformance("runflow", runflow.createClient, runflow);
