// Loaded into Redocly before its own modules: it has been given all that it may read, and reaches no network.

import { Socket } from "node:net";

Socket.prototype.connect = () => {
  throw new Error("Redocly is run without a network");
};
