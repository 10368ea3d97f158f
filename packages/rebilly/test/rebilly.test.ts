import * as rebilly from "@filespec/rebilly";
import { testProvider } from "@scripts/conformance/provider-suite";
import { testConformance } from "@scripts/conformance/suite/suite";

testProvider("rebilly", rebilly.createClient);
testConformance("rebilly", rebilly.createClient, rebilly);
