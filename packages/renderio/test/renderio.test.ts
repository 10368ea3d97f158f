import { createClient } from "@filespec/renderio";
import * as mock from "@filespec/renderio/mock";
import { testProvider } from "@scripts/conformance/provider-suite";

testProvider("renderio", createClient, mock);
