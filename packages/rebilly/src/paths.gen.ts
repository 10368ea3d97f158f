// Generated from specs/rebilly/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export interface paths {
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file record
         * @description Returns the record of one file, with links to the file itself.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Record of an uploaded file. */
        FileRecord: {
            /** @description Identifier of the file. A UUID of version 4 unless it was chosen otherwise. */
            id?: string;
            /** @description Original name of the file. */
            name?: string;
            /** @description Extension of the file name. */
            extension?: string;
            /** @description Description of the file. */
            description?: string;
            /**
             * @description Where the file comes from. https://github.com/Rebilly/api-definitions has two more values, for exports; the page is carried here.
             * @enum {string|null}
             */
            sourceType?: "upload" | "camera" | null;
            /** @description Tags of the file. */
            tags?: string[];
            /**
             * @description MIME type of the file. https://github.com/Rebilly/api-definitions has other values too and lacks `audio/mpeg`; the page is carried here.
             * @enum {string}
             */
            mime?: "image/png" | "image/jpeg" | "image/gif" | "application/pdf" | "audio/mpeg";
            /** @description Size of the file in bytes. */
            size?: number;
            /** @description Width in pixels, for images only. */
            width?: number;
            /** @description Height in pixels, for images only. */
            height?: number;
            /** @description SHA-1 hash of the file. */
            sha1?: string;
            /**
             * Format: date-time
             * @description Time of the upload.
             */
            createdTime?: string;
            /**
             * Format: date-time
             * @description Time of the last change of the record. It is read-only.
             */
            updatedTime?: string;
            /** @description Whether the file can be read without authentication. If so, the `permalink` among the links is its public URL. */
            isPublic?: boolean;
            /** @description Links of the record, at least three. */
            _links?: (components["schemas"]["SelfLink"] | components["schemas"]["FileDownloadLink"] | components["schemas"]["SignedLink"] | components["schemas"]["PermalinkLink"])[];
        };
        /** @description Link to the record itself. */
        SelfLink: {
            /** @description URL of the link. */
            href: string;
            /**
             * @description Type of the link.
             * @constant
             */
            rel: "self";
        };
        /** @description Link that downloads the file. */
        FileDownloadLink: {
            /** @description URL of the link. */
            href: string;
            /**
             * @description Type of the link.
             * @constant
             */
            rel: "download";
        };
        /** @description Signed link to the file. The page calls it SignedLinkLink. */
        SignedLink: {
            /** @description URL of the link. */
            href: string;
            /**
             * @description Type of the link.
             * @constant
             */
            rel: "signedLink";
        };
        /** @description Lasting link to the file, which is public if `isPublic` is true. */
        PermalinkLink: {
            /** @description URL of the link. */
            href: string;
            /**
             * @description Type of the link.
             * @constant
             */
            rel: "permalink";
        };
        /** @description What the bodies of all errors share: an RFC 9457 problem, sent as `application/json`. Documented elsewhere: https://github.com/Rebilly/api-definitions. */
        Problem: {
            /**
             * Format: uri
             * @description URI that identifies the kind of problem. If it is absent, `about:blank` is meant.
             */
            type?: string;
            /** @description Short name of the kind of problem, for people. */
            title?: string;
            /** @description What went wrong this time, for people. */
            detail?: string;
            /** @description Identifies this occurrence of the problem. */
            instance?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Body of a 401. */
        UnauthorizedProblem: components["schemas"]["Problem"] & {
            /**
             * @description HTTP status.
             * @constant
             */
            status?: 401;
        };
        /** @description Body of a 403. */
        ForbiddenProblem: components["schemas"]["Problem"] & {
            /**
             * @description HTTP status.
             * @constant
             */
            status?: 403;
        };
        /** @description Body of a 404. */
        NotFoundProblem: components["schemas"]["Problem"] & {
            /**
             * @description HTTP status.
             * @constant
             */
            status?: 404;
        };
        /** @description Body of a 429. */
        TooManyRequestsProblem: components["schemas"]["Problem"] & {
            /**
             * @description HTTP status.
             * @constant
             */
            status?: 429;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the file, at most 50 letters, digits and signs.
                 * @example 4f6cf35x-2c4y-483z-a0a9-158621f77a21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRecord"];
                };
            };
            /** @description The credentials are missing or invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnauthorizedProblem"];
                };
            };
            /** @description The credentials do not permit this request. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenProblem"];
                };
            };
            /** @description No file has this identifier. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundProblem"];
                };
            };
            /** @description Too many requests of the organization. Documented for methods other than GET only. Documented elsewhere: https://github.com/Rebilly/api-definitions. */
            429: {
                headers: {
                    /**
                     * @description Point in time after which requests are accepted again, a UTC timestamp in seconds. No delay.
                     * @example 1713187500
                     */
                    "X-RateLimit-Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsProblem"];
                };
            };
        };
    };
}
