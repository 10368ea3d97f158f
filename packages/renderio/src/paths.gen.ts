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
        /** @description Body of an error. Its shape is not published, so every field is optional and others may come. */
        ErrorBody: {
            /** @description The error, as a code or a text. */
            error?: string;
        } & {
            [key: string]: unknown;
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
            /** @description The API key is missing or invalid. The documented code is `UNAUTHORIZED`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No file has this identifier, or it belongs to another account. The documented code is `NOT_FOUND`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description Too many requests. The documented code is `RATE_LIMITED`. */
            429: {
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
    };
}
