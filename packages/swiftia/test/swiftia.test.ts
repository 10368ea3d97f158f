import * as swiftia from "@filespec/swiftia";
import { testProvider } from "@scripts/conformance/provider-suite";
import { testConformance } from "@scripts/conformance/suite/suite";

testProvider("swiftia", swiftia.createClient);
testConformance("swiftia", swiftia.createClient, swiftia);
