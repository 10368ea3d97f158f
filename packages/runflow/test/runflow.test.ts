import { createClient } from "@filespec/runflow";
import * as mock from "@filespec/runflow/mock";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("runflow", createClient, mock);
