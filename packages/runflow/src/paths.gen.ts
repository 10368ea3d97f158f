// Generated from specs/runflow/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export interface paths {
    "/v1/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an asset
         * @description Returns the metadata of one asset and, on request, the user who created it.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/asset-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the upload of an asset
         * @description Begins an upload and returns the URL to which the file is sent, with PUT, its media type as `Content-Type`, and no credential. Confirm the upload afterwards; a URL that has expired takes a new upload. Larger files than 50 MiB are not supported.
         */
        post: operations["createAssetUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/asset-uploads/{asset_upload_id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the upload of an asset
         * @description Looks at what has been sent to storage, and makes an asset of it. What a second confirmation answers, or one before anything was sent, is not documented.
         */
        post: operations["confirmAssetUpload"];
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
        /** @description Metadata of an asset. */
        Asset: {
            /** @description Identifier of the asset. */
            id?: string | null;
            /**
             * Format: uuid
             * @description Identifier of the organization that owns the asset, a UUID.
             */
            org_id?: string | null;
            /**
             * Format: uuid
             * @description Identifier of the folder that holds the asset, a UUID.
             */
            folder_id?: string | null;
            /** @description Name of the asset. */
            name?: string | null;
            /** @description Key of the asset in storage. */
            r2_key?: string | null;
            /** @description Download URL. It is signed and expires soon; the next answer holds a new one. Documented elsewhere: https://github.com/runflow-io/runflow-js. */
            url?: string | null;
            /** @description URL of the thumbnail. */
            thumbnail_url?: string | null;
            /** @description MIME type of the asset. */
            mime_type?: string | null;
            /** @description Size of the asset in bytes. */
            size_bytes?: number | null;
            /** @description Type of the asset. Its values are not documented. */
            asset_type?: string | null;
            /** @description Type of the source that the asset comes from. Its values are not documented. */
            source_type?: string | null;
            /** @description Identifier of the source that the asset comes from. */
            source_id?: string | null;
            /**
             * Format: uuid
             * @description Identifier of the user who created the asset, a UUID.
             */
            created_by?: string | null;
            /**
             * Format: date-time
             * @description Time at which the asset was created.
             */
            created_at?: string | null;
            /**
             * Format: date-time
             * @description Time at which the asset was last changed.
             */
            updated_at?: string | null;
            /**
             * Format: date-time
             * @description Time at which the asset was deleted.
             */
            deleted_at?: string | null;
            /**
             * Format: uuid
             * @description Identifier of the user who deleted the asset, a UUID.
             */
            deleted_by?: string | null;
            /** @description The user who created the asset, if `embed` asks for it. */
            created_by_user?: components["schemas"]["EmbeddedUser"] | null;
        };
        /** @description What is going to be uploaded. */
        AssetUploadRequest: {
            /** @description Name of the file. */
            filename: string;
            /** @description Media type of the file. `GET /v1/assets/types`, which is not documented, lists those that are supported. */
            mime_type: string;
            /** @description Exact size of the file in bytes, at most 50 MiB. */
            size_bytes: number;
        };
        /** @description An upload that has begun. */
        AssetUpload: {
            /** @description Identifier of the upload, and of the asset once it is confirmed. */
            asset_id: string;
            /**
             * Format: uri
             * @description URL to which the file is sent. It carries its own credential, so it gets no other.
             */
            upload_url: string;
        };
        /** @description Where the asset goes. */
        AssetConfirmation: {
            /**
             * Format: uuid
             * @description Identifier of the folder that shall hold the asset, a UUID, or null for none.
             */
            folder_id?: string | null;
        };
        /** @description The part of a user that is meant for display. The page calls it EmbedValidator. It leaves out `email_verified_at`, `disabled_at`, `is_internal`, `locale_code` and `timezone`. */
        EmbeddedUser: {
            /** @description Identifier of the user. */
            id?: string | null;
            /** @description Email address of the user. */
            email?: string | null;
            /** @description First name of the user. */
            first_name?: string | null;
            /** @description Last name of the user. */
            last_name?: string | null;
            /** @description URL of the picture of the user. */
            avatar_url?: string | null;
        };
        /** @description Body of an error. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
        ErrorBody: {
            /** @description Code of the error, for programs. It stays the same across releases. */
            code: ("UNAUTHORIZED" | "INSUFFICIENT_CREDIT" | "PERMISSION_DENIED" | "RUN_NOT_FOUND" | "RATE_LIMITED" | "MODEL_UNAVAILABLE") | string;
            /** @description Description of the error, for people. It may change. */
            message: string;
            /** @description Details of a 422, field by field. */
            errors?: components["schemas"]["ErrorDetail"][] | null;
        };
        /** @description Details about one field. Its shape is not documented. */
        ErrorDetail: {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request is malformed. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is missing or invalid. The documented code is `UNAUTHORIZED`. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token does not permit this request, or the email address of its user is not verified. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No asset has this identifier. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
        AssetNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description A parameter is invalid; `errors` tells which. Documented elsewhere: https://docs.runflow.io/concepts/errors. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Too many requests. The pages contradict each other about rate limit headers, so do not count on any. Documented elsewhere: https://docs.runflow.io/concepts/rate-limits. */
        TooManyRequests: {
            headers: {
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
    getAsset: {
        parameters: {
            query?: {
                /**
                 * @description Related objects to embed in the answer, separated by commas.
                 * @example created_by_user
                 */
                embed?: "created_by_user" | (string | null);
            };
            header?: {
                /**
                 * @description Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                "X-Organization-Id"?: string | null;
            };
            path: {
                /**
                 * @description Identifier of the asset.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AssetNotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createAssetUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                "X-Organization-Id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetUploadRequest"];
            };
        };
        responses: {
            /** @description The upload has begun. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetUpload"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    confirmAssetUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Identifier of the organization on whose behalf the request is made. Without it, the one of the API key counts. Documented elsewhere: https://github.com/runflow-io/ComfyUI-Runflow.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                "X-Organization-Id"?: string | null;
            };
            path: {
                /**
                 * @description Identifier of the upload: the `asset_id` that its beginning answered. Documented elsewhere: https://github.com/runflow-io/runflow-js.
                 * @example 3c90c3cc-0d44-4b50-8888-8dd25736052a
                 */
                asset_upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AssetConfirmation"];
            };
        };
        responses: {
            /** @description The asset. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["AssetNotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}
