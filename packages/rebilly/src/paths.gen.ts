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
        /**
         * Update a file record
         * @description Changes what is said about a file. Its content stays: other content is another file. Whether fields that are left out stay or are cleared is not documented.
         */
        put: operations["updateFile"];
        post?: never;
        /**
         * Delete a file
         * @description Deletes a file. What becomes of its attachments is not documented: the provider's own client deletes them first.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List file records
         * @description Lists the records of files. The header `Pagination-Total` tells how many there are.
         */
        get: operations["listFiles"];
        put?: never;
        /**
         * Create a file
         * @description Uploads a file, or has one fetched from a URL. Files may be JPEG, PNG, GIF or PDF; MP3 was permitted until February 2023. With a publishable key, only private files can be made.
         */
        post: operations["createFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description Returns the file itself, or the address where it is. Whatever the media type of the answer, JSON and CSV among them, its body is the file and no record.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attachments
         * @description Lists attachments. The header `Pagination-Total` tells how many there are.
         */
        get: operations["listAttachments"];
        put?: never;
        /**
         * Create an attachment
         * @description Ties a file to another object.
         */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an attachment
         * @description Returns one attachment.
         */
        get: operations["getAttachment"];
        /**
         * Create or update an attachment
         * @description Puts an attachment under an identifier, whether there is one or not.
         */
        put: operations["updateAttachment"];
        post?: never;
        /**
         * Delete an attachment
         * @description Unties a file from another object.
         */
        delete: operations["deleteAttachment"];
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
            /** @description Where the file comes from. */
            sourceType?: ("upload" | "camera" | "organization-export" | "organization-closure-export") | (string | null);
            /** @description Tags of the file. */
            tags?: string[];
            /** @description MIME type of the file. */
            mime?: ("image/png" | "image/jpeg" | "image/gif" | "application/pdf" | "audio/mpeg" | "application/json" | "application/zip" | "text/csv") | string;
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
        /** @description Records of files. */
        FileRecordList: components["schemas"]["FileRecord"][];
        /** @description The bytes of a file. */
        FileContent: Blob;
        /** @description A file that is created, with its content or the URL where it is. */
        NewFile: components["schemas"]["NewFileInline"] | components["schemas"]["NewFileFromUrl"];
        /** @description A file that is created, with its content. */
        NewFileInline: {
            /** @description Content of the file, in base64. */
            file: string;
            /** @description Whether the file can be read without authentication. If so, its permalink is its public URL. */
            isPublic?: boolean;
            /** @description Name of the file when it is downloaded. */
            name?: string;
            /** @description Description of the file. */
            description?: string;
            /** @description Where the file comes from. */
            sourceType?: ("upload" | "camera" | "organization-export" | "organization-closure-export") | (string | null);
            /** @description Tags of the file. */
            tags?: string[];
        };
        /** @description A file that is created from what a URL delivers. */
        NewFileFromUrl: {
            /** @description URL that delivers the file. */
            url: string;
            /** @description Whether the file can be read without authentication. If so, its permalink is its public URL. */
            isPublic?: boolean;
            /** @description Name of the file when it is downloaded. */
            name?: string;
            /** @description Description of the file. */
            description?: string;
            /** @description Where the file comes from. */
            sourceType?: ("upload" | "camera" | "organization-export" | "organization-closure-export") | (string | null);
            /** @description Tags of the file. */
            tags?: string[];
        };
        /** @description A file that is created, as a form of parts. */
        NewFileForm: {
            /** @description The file. */
            file: Blob;
            /** @description Whether the file can be read without authentication. If so, its permalink is its public URL. */
            isPublic?: boolean;
            /** @description Name of the file when it is downloaded. */
            name?: string;
            /** @description Description of the file. */
            description?: string;
            /** @description Where the file comes from. */
            sourceType?: ("upload" | "camera" | "organization-export" | "organization-closure-export") | (string | null);
            /** @description Tags of the file. */
            tags?: string[];
        };
        /** @description What can be changed of the record of a file. */
        FileUpdate: {
            /** @description Extension of the file name. */
            extension?: string;
            /** @description Whether the file can be read without authentication. If so, its permalink is its public URL. */
            isPublic?: boolean;
            /** @description Name of the file. */
            name?: string;
            /** @description Description of the file. */
            description?: string;
            /** @description Where the file comes from. */
            sourceType?: ("upload" | "camera" | "organization-export" | "organization-closure-export") | (string | null);
            /** @description Tags of the file. */
            tags?: string[];
        };
        /** @description Tie between a file and another object. */
        Attachment: {
            /** @description Identifier of the attachment. */
            id?: string;
            /** @description Identifier of the file. */
            fileId: string;
            /** @description Type of the other object. */
            relatedType: ("customer" | "customer-timeline-comment" | "dispute" | "gateway-timeline-comment" | "invoice" | "invoice-timeline-comment" | "order-timeline-comment" | "organization" | "payment" | "plan" | "product" | "subscription" | "transaction" | "transaction-timeline-comment" | "customer-edd-timeline-comment") | string;
            /** @description Identifier of the other object. */
            relatedId: string;
            /** @description Name of the attachment. */
            name?: string;
            /** @description Description of the attachment. */
            description?: string;
            /**
             * Format: date-time
             * @description Time at which the attachment was created.
             */
            createdTime?: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updatedTime?: string;
            /** @description Links of the attachment, to itself and to its file. */
            _links?: (components["schemas"]["SelfLink"] | components["schemas"]["FileLink"])[];
            /** @description Objects that `expand` asks for. */
            _embedded?: components["schemas"]["AttachmentEmbedded"];
        };
        /** @description Objects that are embedded in an attachment. */
        AttachmentEmbedded: {
            /** @description The file. */
            file?: {
                [key: string]: unknown;
            };
        };
        /** @description Attachments. */
        AttachmentList: components["schemas"]["Attachment"][];
        /** @description What can be said of an attachment. */
        AttachmentChange: {
            /** @description Identifier of the file. */
            fileId: string;
            /** @description Type of the other object. */
            relatedType: ("customer" | "customer-timeline-comment" | "dispute" | "gateway-timeline-comment" | "invoice" | "invoice-timeline-comment" | "order-timeline-comment" | "organization" | "payment" | "plan" | "product" | "subscription" | "transaction" | "transaction-timeline-comment" | "customer-edd-timeline-comment") | string;
            /** @description Identifier of the other object. */
            relatedId: string;
            /** @description Name of the attachment. */
            name?: string;
            /** @description Description of the attachment. */
            description?: string;
        };
        /** @description Link to the record of the file. */
        FileLink: {
            /** @description URL of the link. */
            href: string;
            /**
             * @description Type of the link.
             * @constant
             */
            rel: "file";
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
        /** @description Body of a 409. */
        ConflictProblem: components["schemas"]["Problem"] & {
            /**
             * @description HTTP status.
             * @constant
             */
            status?: 409;
        };
        /** @description Body of a 422. */
        ValidationProblem: components["schemas"]["Problem"] & {
            /**
             * @description HTTP status.
             * @constant
             */
            status?: 422;
            /** @description The fields that are not valid. */
            invalidFields?: components["schemas"]["InvalidField"][];
        };
        /** @description A field that is not valid. */
        InvalidField: {
            /** @description Name of the field, with dots where it is nested. */
            field?: string;
            /** @description What is wrong with it, for people. */
            message?: string;
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
    responses: {
        /** @description The credentials are missing or invalid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedProblem"];
            };
        };
        /** @description The credentials do not permit this request. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenProblem"];
            };
        };
        /** @description No file has this identifier. */
        FileNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description No attachment has this identifier. */
        AttachmentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundProblem"];
            };
        };
        /** @description The request does not fit what is there. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConflictProblem"];
            };
        };
        /** @description The body is not valid. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Too many requests of the organization. */
        TooManyRequests: {
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
    parameters: never;
    requestBodies: {
        Attachment: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
    };
    headers: {
        /**
         * @description Number of requests that the organization may send in a period.
         * @example 3000
         */
        RateLimitLimit: number;
        /**
         * @description Number of requests left in the current period.
         * @example 2999
         */
        RateLimitRemaining: number;
    };
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
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
    updateFile: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileUpdate"];
            };
        };
        responses: {
            /** @description The record of the file. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRecord"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteFile: {
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
            /** @description The file has been deleted. */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /**
                 * @description Number of items that are returned.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Number of items to skip. The provider's definitions give a maximum of 1000, which older ones do not have.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Only items that fit: `field:value`, with `;` for and, `,` between values for or, `!` for not, `a..b` for a range and dots for nested fields. Documented elsewhere: https://www.rebilly.com/docs/dev-docs/search-filters.
                 * @example mime:image/png
                 */
                filter?: string;
                /**
                 * @description Only items with this text in one of their fields.
                 * @example logo
                 */
                q?: string;
                /**
                 * @description Fields that are returned, separated by commas. The identifier always is.
                 * @example name,createdTime
                 */
                fields?: string;
                /**
                 * @description Fields by which the items are sorted, each with `-` before it to begin with the greatest.
                 * @example [
                 *       "-createdTime"
                 *     ]
                 */
                sort?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Records of files, without an envelope. */
            200: {
                headers: {
                    /**
                     * @description Number of all items.
                     * @example 1
                     */
                    "Pagination-Total"?: number;
                    /**
                     * @description Number of items that were asked for.
                     * @example 100
                     */
                    "Pagination-Limit"?: number;
                    /**
                     * @description Number of items that were skipped.
                     * @example 0
                     */
                    "Pagination-Offset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRecordList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFile"];
                "multipart/form-data": components["schemas"]["NewFileForm"];
                "image/*": components["schemas"]["FileContent"];
                "application/pdf": components["schemas"]["FileContent"];
            };
        };
        responses: {
            /** @description The record of the file. */
            201: {
                headers: {
                    /**
                     * @description Address of the file.
                     * @example https://api.rebilly.com/organizations/unknown/files/4f6cf35x-2c4y-483z-a0a9-158621f77a21
                     */
                    Location?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRecord"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                /**
                 * @description Greatest width and height of a picture, from 10x10 to 2000x2000. One that is not valid gives the original size; other files ignore it.
                 * @example 700x700
                 */
                imageSize?: string;
            };
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
            /** @description The file. */
            200: {
                headers: {
                    /**
                     * @description Size of the body in bytes.
                     * @example 17
                     */
                    "Content-Length"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FileContent"];
                };
            };
            /** @description The file is at another address. */
            302: {
                headers: {
                    /**
                     * @description Address of the file. It takes no credentials of this API.
                     * @example https://signed.example.com/4f6cf35x-2c4y-483z-a0a9-158621f77a21
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["FileNotFound"];
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /**
                 * @description Number of items that are returned.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Number of items to skip. The provider's definitions give a maximum of 1000, which older ones do not have.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Only items that fit: `field:value`, with `;` for and, `,` between values for or, `!` for not, `a..b` for a range and dots for nested fields. Documented elsewhere: https://www.rebilly.com/docs/dev-docs/search-filters.
                 * @example fileId:4f6cf35x-2c4y-483z-a0a9-158621f77a21
                 */
                filter?: string;
                /**
                 * @description Only items with this text in one of their fields.
                 * @example logo
                 */
                q?: string;
                /**
                 * @description Fields that are returned, separated by commas. The identifier always is.
                 * @example name,createdTime
                 */
                fields?: string;
                /**
                 * @description Fields by which the items are sorted, each with `-` before it to begin with the greatest. These can be `id`, `name`, `relatedId`, `relatedType`, `fileId`, `createdTime` and `updatedTime`.
                 * @example [
                 *       "-createdTime"
                 *     ]
                 */
                sort?: string[];
                /**
                 * @description Objects that are embedded in each attachment, separated by commas.
                 * @example file
                 */
                expand?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Attachments, without an envelope. */
            200: {
                headers: {
                    /**
                     * @description Number of all items.
                     * @example 1
                     */
                    "Pagination-Total"?: number;
                    /**
                     * @description Number of items that were asked for.
                     * @example 100
                     */
                    "Pagination-Limit"?: number;
                    /**
                     * @description Number of items that were skipped.
                     * @example 0
                     */
                    "Pagination-Offset"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Attachment"];
        responses: {
            /** @description The attachment. */
            201: {
                headers: {
                    /**
                     * @description Address of the attachment.
                     * @example https://api.rebilly.com/organizations/unknown/attachments/attachment_1
                     */
                    Location?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the attachment, at most 50 letters, digits and signs.
                 * @example attachment_1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AttachmentNotFound"];
        };
    };
    updateAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the attachment, at most 50 letters, digits and signs.
                 * @example attachment_1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Attachment"];
        responses: {
            /** @description The attachment, which was there before. */
            200: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description The attachment, which was not there before. */
            201: {
                headers: {
                    /**
                     * @description Address of the attachment.
                     * @example https://api.rebilly.com/organizations/unknown/attachments/attachment_1
                     */
                    Location?: string;
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AttachmentNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the attachment, at most 50 letters, digits and signs.
                 * @example attachment_1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attachment has been deleted. */
            204: {
                headers: {
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["AttachmentNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}
