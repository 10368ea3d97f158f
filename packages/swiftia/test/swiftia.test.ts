import { createClient } from "@filespec/swiftia";
import * as mock from "@filespec/swiftia/mock";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("swiftia", createClient, mock);
