// Generated from specs/swiftia/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export interface paths {
    "/api/uploads/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description Returns the metadata of one file and the public URL that delivers it.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Removes a file for good, its record and its content.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description Lists the files of the organization, with figures about its storage. The answer is documented in part: whether it tells the number of all files is not known, and a page with fewer than `limit` files is the last one.
         */
        get: operations["listFiles"];
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
        /** @description Metadata of a file, without the internal fields `key`, `userId` and `organizationId`. */
        UploadedFile: {
            /** @description Identifier of the file. */
            id: string;
            /** @description Original name of the file. */
            name: string;
            /** @description Type of the file. */
            type: ("image" | "video" | "audio") | string;
            /** @description Size of the file in bytes. */
            size: number;
            /** @description Duration of video or audio in seconds, 0 for other files. */
            length: number;
            /** @description Status of the file. A sample on the page takes any other value as a failure. */
            status: ("completed" | "pending") | string;
            /** @description Description of the file, if it has one. */
            description: string | null;
            /** @description Tags of the file. */
            tags: string[];
            /** @description Identifier of the job that created the file, if one did. */
            jobId: string | null;
            /** @description Public URL of the file. */
            url: string;
            /** @description URL of the thumbnail, for videos. */
            thumbnailUrl: string | null;
            /**
             * Format: date-time
             * @description Time at which the file was created, in ISO 8601 format.
             */
            createdAt: string;
        };
        /** @description One page of files, with figures about the storage of the organization. It is documented in part, so other fields may come. */
        UploadedFileList: {
            /** @description Storage that the subscription has. Its unit is not documented; it is not bytes, as `size` of a file is. */
            subSize?: number;
            /** @description Storage that is used, in the unit of `subSize`. */
            usedSize?: number;
            /** @description Storage that is used, in per cent. */
            usedSizePercent?: number;
            /** @description The files. */
            files: components["schemas"]["UploadedFile"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What became of a deletion. */
        FileDeletion: {
            /** @description Identifier of the file that was to be deleted. */
            id: string;
            /** @description Whether the file has been deleted. */
            deleted: boolean;
            /** @description Why it has not, if `deleted` is false. */
            error?: string;
        };
        /** @description Body of a 400. */
        BadRequestBody: {
            /** @description Description of the error, for people. */
            message?: string;
        };
        /** @description Body of a 401. */
        UnauthorizedBody: {
            /** @description Description of the error, for people. */
            error?: string;
        };
        /** @description Body of a 403. */
        ForbiddenBody: {
            /** @description Description of the error, for people. */
            message?: string;
        };
        /** @description Body of a 404. */
        NotFoundBody: {
            /** @description Description of the error, for people. */
            message?: string;
        };
        /** @description Body of a 500. */
        InternalServerErrorBody: {
            /** @description Description of the error, for people. */
            error?: string;
        };
        /** @description Body of a 429. Documented elsewhere: https://app.swiftia.io/docs/getting-started/rate-limiting. */
        TooManyRequestsBody: {
            /** @description HTTP status. */
            status: number;
            /** @description Description of the error, for people. */
            message: string;
            /** @description Code of the error, for programs. */
            code?: string;
            /** @description Time to wait before the next request, in seconds. One revision of that page lacks it. */
            retryAfter?: number;
        };
    };
    responses: {
        /** @description The organization is missing. */
        OrganizationMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestBody"];
            };
        };
        /** @description The API key is missing or invalid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedBody"];
            };
        };
        /** @description The API key belongs to another organization than the one that `organizationId` names. */
        OrganizationMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenBody"];
            };
        };
        /** @description No file has this identifier, it belongs to another organization, or it has been deleted. */
        FileNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description Too many requests for the subscription plan. Documented elsewhere: https://app.swiftia.io/docs/getting-started/rate-limiting. */
        TooManyRequests: {
            headers: {
                /**
                 * @description Time to wait before the next request, in seconds.
                 * @example 1
                 */
                "Retry-After"?: number;
                /**
                 * @description Number of requests that the plan permits in a period.
                 * @example 2
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description Number of requests left in the current period.
                 * @example 0
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description Time at which the period ends, in milliseconds since 1970-01-01 UTC.
                 * @example 1640995200000
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsBody"];
            };
        };
        /** @description The server failed. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalServerErrorBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getFile: {
        parameters: {
            query?: {
                /**
                 * @description Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
                 * @example org_123
                 */
                organizationId?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the file.
                 * @example file_123
                 */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            400: components["responses"]["OrganizationMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OrganizationMismatch"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteFile: {
        parameters: {
            query?: {
                /**
                 * @description Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
                 * @example org_123
                 */
                organizationId?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the file.
                 * @example file_123
                 */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file has been deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDeletion"];
                };
            };
            400: components["responses"]["OrganizationMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OrganizationMismatch"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
            /** @description The file could not be deleted from storage. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDeletion"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /**
                 * @description Only files of this type.
                 * @example video
                 */
                type?: ("image" | "video" | "audio") | string;
                /**
                 * @description Only files with these tags, separated by commas. Whether with one or with all is not documented.
                 * @example short,video
                 */
                tags?: string;
                /**
                 * @description Number of files on a page, from 1 to 100, as digits.
                 * @example 50
                 */
                limit?: string;
                /**
                 * @description Number of files to skip, as digits.
                 * @example 0
                 */
                offset?: string;
                /**
                 * @description Identifier of the organization. With an API key it can be left out: the organization of the key counts, and another one is refused.
                 * @example org_123
                 */
                organizationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFileList"];
                };
            };
            400: components["responses"]["OrganizationMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["OrganizationMismatch"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
