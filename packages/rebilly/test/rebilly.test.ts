import * as rebilly from "@filespec/rebilly";
import { testConformance } from "@filespec/scripts/conformance";
import { testProvider } from "@filespec/scripts/provider-suite";

testProvider("rebilly", rebilly.createClient);
testConformance("rebilly", rebilly.createClient, rebilly);
