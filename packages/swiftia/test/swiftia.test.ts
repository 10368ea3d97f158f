import { testConformance } from "@filespec/scripts/conformance";
import { testProvider } from "@filespec/scripts/provider-suite";
import * as swiftia from "@filespec/swiftia";

testProvider("swiftia", swiftia.createClient);
testConformance("swiftia", swiftia.createClient, swiftia);
