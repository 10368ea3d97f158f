export { type DocumentedAnswer, documentedAnswer, documentedBody } from "./documented-answer.ts";
export { type MockServer, type ReceivedRequest, startMockServer } from "./mock-server.ts";
