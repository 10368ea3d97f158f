// Generated from specs/renderio/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export interface paths {
    "/api/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description Returns the metadata and the processing status of a file. Once its status is `STORED`, the answer holds a download URL and details of the media.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Deletes the file from storage. Its metadata stays readable, with `is_deleted` true; its `storage_url` leads nowhere from then on.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description Lists the files of the account. Known from the provider's own client alone, which asks for the next page until one has fewer than `limit` files; the answer holds no total.
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
    "/api/v1/files/store-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a file from a URL
         * @description Fetches a file from a URL and stores it. The file is processed after the answer: ask for it until its status is `STORED` or `FAILED`.
         */
        post: operations["storeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description Uploads a file and stores it. The file is processed after the answer: ask for it until its status is `STORED` or `FAILED`. No limit of its size is documented.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{commandId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete the files of a command
         * @description Deletes all files that a command has put out. The record of the command itself stays.
         */
        delete: operations["deleteCommandFiles"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Metadata of a file. The page calls it StoredFileResponse. */
        StoredFile: {
            /** @description Identifier of the file. */
            file_id: string;
            /** @description Direct download URL, or null while the file is being processed and after it has failed. */
            storage_url: string | null;
            /**
             * @description Processing status of the file.
             * @enum {string}
             */
            status: "PROCESSING" | "STORED" | "FAILED";
            /**
             * @description How the file came to be: `OUTPUT` by a command, `STORED_FILE` through the store-file endpoint, `UPLOAD` through an upload.
             * @enum {string}
             */
            rendi_store_type: "OUTPUT" | "STORED_FILE" | "UPLOAD";
            /** @description Whether the file has been deleted from storage. Its metadata stays readable. Documented elsewhere: https://renderio.dev/docs/api-reference/files/delete-file. */
            is_deleted: boolean;
            /** @description Source URL of a file that came through the store-file endpoint. */
            original_file_url?: string | null;
            /** @description Size of the file in megabytes. */
            size_mbytes?: number | null;
            /** @description Duration of audio or video in seconds. */
            duration?: number | null;
            /** @description General type, such as `video`, `audio` or `image`. */
            file_type?: string | null;
            /** @description Container format, such as `mp4`, `webm` or `png`. */
            file_format?: string | null;
            /** @description Primary codec, such as `h264`, `vp9` or `aac`. */
            codec?: string | null;
            /** @description Pixel format, such as `yuv420p`. */
            pixel_format?: string | null;
            /** @description MIME type, such as `video/mp4`. */
            mime_type?: string | null;
            /** @description Width of video or image in pixels. */
            width?: number | null;
            /** @description Height of video or image in pixels. */
            height?: number | null;
            /** @description Frame rate of video in frames per second. */
            frame_rate?: number | null;
            /** @description Video bitrate in kb/s. */
            bitrate_video_kb?: number | null;
            /** @description Audio bitrate in kb/s. */
            bitrate_audio_kb?: number | null;
            /** @description Audio sample rate in hertz. */
            sample_rate?: number | null;
            /** @description Number of audio channels. */
            channels?: number | null;
            /** @description Code of the error, for programs, if the status is `FAILED`. */
            error_status?: string | null;
            /** @description Description of the error, for people, if the status is `FAILED`. */
            error_message?: string | null;
            /**
             * Format: date-time
             * @description Time at which the file was created, in ISO 8601 format.
             */
            created_at: string;
        };
        /** @description One page of files. Its shape is not published, so other fields may come. */
        StoredFileList: {
            /** @description The files. A page with fewer than `limit` of them is the last one. */
            files: components["schemas"]["StoredFile"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Where the file is. */
        StoreFileRequest: {
            /** @description URL of the file, which anyone can read. */
            file_url: string;
        };
        /** @description The file that is uploaded. */
        UploadFileForm: {
            /** @description The file. */
            file: Blob;
        };
        /** @description Answer to a file that is processed from now on. */
        AcceptedFile: {
            /** @description Identifier of the file, with which its status is asked for. */
            file_id: string;
        };
        /** @description Answer to a deletion. */
        DeletedFile: {
            /**
             * @description Always true.
             * @constant
             */
            deleted: true;
            /** @description Identifier of the file. */
            file_id: string;
        };
        /** @description Answer to the deletion of the files of a command. */
        DeletedCommandFiles: {
            /**
             * @description Always true.
             * @constant
             */
            deleted: true;
            /** @description Number of files that have been deleted. */
            files_deleted: number;
        };
        /** @description Body of an error. Its shape is not published, so every field is optional and others may come. */
        ErrorBody: {
            /** @description The error, as a code or a text. */
            error?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Body of a 422. Other fields may come. Documented elsewhere: https://renderio.dev/docs/concepts/error-handling. */
        ValidationErrorBody: {
            /** @description What is wrong, value by value. */
            detail?: components["schemas"]["ValidationErrorDetail"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What is wrong with one value. */
        ValidationErrorDetail: {
            /** @description Where the value stands. */
            loc?: string[];
            /** @description What is wrong, for people. */
            msg?: string;
            /** @description Kind of error. */
            type?: ("value_error" | "type_error") | string;
        };
    };
    responses: {
        /** @description The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No file has this identifier, or it belongs to another account. The documented code is `NOT_FOUND`. */
        FileNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Too many requests. The documented code is `RATE_LIMITED`. */
        TooManyRequests: {
            headers: {
                /**
                 * @description Period to wait before the next request. Its unit is not documented.
                 * @example 30
                 */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
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
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the file.
                 * @example f1a2b3c4-d5e6-7890-abcd-ef1234567890
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
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["FileNotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the file.
                 * @example f1a2b3c4-d5e6-7890-abcd-ef1234567890
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
                    "application/json": components["schemas"]["DeletedFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No file has this identifier, it belongs to another account, or it has been deleted already. The documented code is `NOT_FOUND`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /**
                 * @description Number of files on a page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Number of files to skip.
                 * @example 0
                 */
                offset?: number;
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
                    "application/json": components["schemas"]["StoredFileList"];
                };
            };
            /** @description A parameter is out of its range. Inferred from the list of commands, which has the same parameters and the code `INVALID_REQUEST`. Documented elsewhere: https://renderio.dev/docs/api-reference/commands/list-commands. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    storeFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreFileRequest"];
            };
        };
        responses: {
            /** @description The file is being fetched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedFile"];
                };
            };
            /** @description The URL is missing or not valid. The documented code is `INVALID_REQUEST`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The URL is malformed, or nothing answers there. The documented code is `VALIDATION_ERROR`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadFileForm"];
            };
        };
        responses: {
            /** @description The file has been received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The body is no form of parts, or has no part `file`. The documented code is `VALIDATION_ERROR`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteCommandFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the command.
                 * @example c1a2b3c4-d5e6-7890-abcd-ef1234567890
                 */
                commandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files have been deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedCommandFiles"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No command has this identifier, or it belongs to another account. The documented code is `NOT_FOUND`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
        };
    };
}
