export { type DocumentedAnswer, documentedAnswer, documentedBody } from "./documented-answer.ts";
export { formExample } from "./form-example.ts";
export { content } from "./live-answers.ts";
export { type MockServer, startMockServer } from "./mock-server.ts";
export { itemCount } from "./pages.ts";
export type { ReceivedRequest } from "./received-request.ts";
