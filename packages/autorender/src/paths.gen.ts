// Generated from specs/autorender/openapi.yaml by `pnpm generate`. Do not edit: change the contract.

export interface paths {
    "/api/v1/files/{fileNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the details of a file
         * @description Returns the metadata of one file, found by its file number, and the URL that delivers it.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Deletes a file for good, its record and its content.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{fileNo}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a file
         * @description Gives a file another name. Its path changes with it, so that addresses which deliver it break; its number stays.
         */
        patch: operations["renameFile"];
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
         * @description Lists the files of the workspace, page by page. A parameter whose name is wrong is ignored, so that the answer is the whole list.
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
    "/api/v1/uploads": {
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
         * @description Uploads a file. One that has the same `file_name` in the same `folder` is replaced without a word, unless `random_prefix` is `true`: an upload whose outcome is unknown must not be sent again blindly. Large files, beyond about 100 MB, go by multipart upload.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/multipart/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload in parts
         * @description Begins the upload of a large file and returns a URL for each of its parts. Each part goes to its URL with PUT, as `application/octet-stream` and without a key: `part_size` bytes, fewer in the last. Complete the upload afterwards; URLs that have expired take a new upload.
         */
        post: operations["startMultipartUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/multipart/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload in parts
         * @description Makes a file of the parts that have been sent. Their bytes must add up to the `size` with which the upload began.
         */
        post: operations["completeMultipartUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List folders
         * @description Lists all folders in a folder, in one answer.
         */
        get: operations["listFolders"];
        put?: never;
        /**
         * Create a folder
         * @description Creates a folder, at the root or in another folder.
         */
        post: operations["createFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/folders/rename/{folderNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rename a folder
         * @description Gives a folder another name.
         */
        post: operations["renameFolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/folders/{folderNo}": {
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
         * Delete a folder
         * @description Deletes a folder. What becomes of its files is documented in two ways: that it may fail while the folder holds some, and that everything in it is deleted too. Expect the second.
         */
        delete: operations["deleteFolder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Envelope around the details of a file. */
        FileDetailsResponse: {
            /** @description Whether the request succeeded. */
            success?: boolean;
            /** @description The details of the file. */
            data?: components["schemas"]["FileDetailsData"];
        };
        /** @description The details of a file. */
        FileDetailsData: {
            /**
             * Format: uuid
             * @description Internal identifier of the file, a UUID. Requests take `file_no` instead.
             */
            id?: string;
            /** @description Number of the file, digits in a string. */
            file_no?: string;
            /** @description Name of the file, with its extension. */
            name?: string;
            /** @description Address that delivers the file. Spaces of the file name may stand in it unencoded. */
            url?: string;
            /** @description Path of the file, or null. */
            path?: string | null;
            /** @description File format, such as `PNG`. The list of files is documented with lower-case values such as `jpg`. */
            format?: string;
            /** @description Size of the picture in pixels. */
            dimensions?: components["schemas"]["Dimensions"];
            /** @description Size of the file in bytes. */
            size?: number;
            /** @description Workspace that holds the file. */
            workspace?: components["schemas"]["Workspace"];
            /** @description Folder of the file. Documented only as null, so any value is admitted. */
            folder?: unknown;
            /** @description Name of the user who uploaded the file. */
            uploaded_by?: string;
            /**
             * Format: date-time
             * @description Time of the upload, in ISO 8601 format.
             */
            uploaded_at?: string;
            /** @description Key of the asset. In the documented example it equals `file_no`. */
            asset_key?: string;
            /** @description Address of the asset. The documented example ends in the word `null`, where its path is null. */
            asset_url?: string;
            /** @description Kind of file, such as `image`. Despite its name, the documented value is not a file name extension. */
            extension?: string;
        };
        /** @description Width and height of a picture. */
        Dimensions: {
            /** @description Width in pixels. */
            width?: number;
            /** @description Height in pixels. */
            height?: number;
        };
        /** @description A workspace. */
        Workspace: {
            /** @description Name of the workspace. */
            name?: string;
            /** @description Identifier of the workspace, as in file URLs. */
            workspace_no?: string;
        };
        /** @description One page of files. */
        FileListResponse: {
            /** @description The files. */
            files: components["schemas"]["FileListItem"][];
            /** @description Which page it is, and whether there are others. */
            meta: components["schemas"]["FileListMeta"];
        };
        /** @description A file of a list. Other fields may come. */
        FileListItem: {
            /** @description Number of the file, digits in a string. */
            file_no?: string;
            /** @description Name of the file, with its extension. */
            name?: string;
            /** @description Address that delivers a small picture of the file. The API spells the name of this field so. */
            thumbanil?: string;
            /** @description Address that delivers the file. Spaces of the file name may stand in it unencoded. */
            url?: string;
            /** @description Size of the file in bytes. For a single file, this field is called `size`. */
            file_size?: number;
            /** @description File format, such as `jpg`. */
            format?: string;
            /** @description Width in pixels, or null. */
            width?: number | null;
            /** @description Height in pixels, or null. */
            height?: number | null;
            /**
             * Format: date-time
             * @description Time of the upload.
             */
            created_at?: string;
            /** @description Identifier of the workspace, as in file URLs. */
            workspace_no?: string;
            /** @description Path of the file. */
            path?: string;
            /** @description Kind of file, such as `image`. Despite its name, the documented value is not a file name extension. */
            extension?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Which page of a list an answer is. */
        FileListMeta: {
            /** @description Number of the page. */
            page: number;
            /** @description Number of files on a page. */
            limit: number;
            /** @description Number of files on all pages. */
            total: number;
            /** @description Whether a page follows. */
            hasNext: boolean;
            /** @description Whether a page precedes. */
            hasPrev: boolean;
        };
        /** @description The file that is uploaded, and what becomes of it. */
        UploadFileForm: {
            /** @description The file. */
            file: Blob;
            /** @description Name of the file in the workspace. The name of the part does not count. */
            file_name: string;
            /** @description Path of the folder. Slashes at its ends do not matter. */
            folder?: string;
            /** @description Tags, separated by commas. */
            tags?: string;
            /** @description Transformation of a picture before it is stored; the original is not kept. Documented elsewhere: https://github.com/autorender/ai. */
            transform?: string;
            /** @description An object of the caller's own, as JSON. */
            metadata?: string;
            /** @description Identifier of the caller's own. */
            custom_id?: string;
            /** @description With the value `true`, a random text is added at the end of the name, despite the name of this field. */
            random_prefix?: string;
        };
        /** @description Envelope around a file that has been uploaded. */
        UploadResponse: {
            /** @description Whether the request succeeded. */
            success: boolean;
            /** @description The file. */
            data: components["schemas"]["UploadedFile"];
        };
        /** @description A file that has been uploaded. */
        UploadedFile: {
            /** @description Internal identifier of the file. */
            id?: string;
            /** @description Number of the file, with ten characters. */
            file_no?: string;
            /** @description Name of the file. */
            name?: string;
            /** @description Address that delivers the file. */
            url?: string;
            /** @description Path of the folder of the file. Another documented example has the name of the file in it. */
            path?: string;
            /** @description Width in pixels, or null. */
            width?: number | null;
            /** @description Height in pixels, or null. */
            height?: number | null;
            /** @description File format, such as `jpg`. */
            format?: string;
            /** @description Size in bytes of what is stored. */
            file_size?: number;
            /** @description Identifier of the workspace, as in file URLs. */
            workspace_no?: string;
        };
        /** @description A file that has been uploaded, without an envelope. Documented elsewhere: https://github.com/autorenderhq/autorender-ruby. */
        UploadRecord: {
            /** @description Internal identifier of the file. */
            id: string;
            /**
             * Format: date-time
             * @description Time of the upload.
             */
            created_at: string;
            /** @description Identifier of the caller's own, or null. */
            custom_id: string | null;
            /** @description Kind of file, such as `image`. */
            extension: string;
            /** @description Number of the file. */
            file_no: string;
            /** @description Number of the folder, or null at the root. */
            folder_no: string | null;
            /** @description Height in pixels, or null. */
            height: number | null;
            /** @description Whether the file is a duplicate. */
            is_duplicate: boolean;
            /** @description Object of the caller's own, or null. */
            metadata: {
                [key: string]: unknown;
            } | null;
            /** @description MIME type of the file. */
            mime_type: string;
            /** @description Name of the file. */
            name: string;
            /** @description Path of the file. */
            path: string;
            /** @description Size of the file in bytes. */
            size: number;
            /** @description Tags of the file. */
            tags: string[];
            /** @description Address that delivers a small picture of the file. */
            thumbnail: string;
            /** @description Where the upload came from. */
            upload_source: string;
            /** @description Address that delivers the file. */
            url: string;
            /** @description Width in pixels, or null. */
            width: number | null;
            /** @description Identifier of the workspace. */
            workspace_id: string;
            /** @description File format, such as `jpg`. */
            format?: string;
            /** @description Hash of the file, which begins with the name of its function. */
            hash?: string;
            /** @description Whether the file is private. */
            is_private?: boolean;
        };
        /** @description What is going to be uploaded in parts. */
        MultipartStartRequest: {
            /** @description Name of the file. */
            file_name: string;
            /**
             * Format: int64
             * @description Size of the whole file in bytes.
             */
            size: number;
            /** @description MIME type of the file. */
            format: string;
            /** @description Path of the folder. */
            folder?: string;
            /** @description Tags of the file. */
            tags?: string[];
            /** @description An object of the caller's own. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Identifier of the caller's own. */
            custom_id?: string;
            /** @description Whether a random text is added at the end of the name, despite the name of this field. */
            random_prefix?: boolean;
            /** @description Time for which the URLs are valid, in seconds. */
            ttl_seconds?: number;
        };
        /** @description An upload in parts that has begun. */
        MultipartStartResponse: {
            /** @description Identifier of the upload, with which it is completed. */
            session_id?: string;
            /**
             * Format: int64
             * @description Size in bytes of each part but the last.
             */
            part_size?: number;
            /** @description URLs to which the parts are sent, in their order. Each carries its own credential, so it gets no other. */
            parts?: string[];
        };
        /** @description Which upload is complete. */
        MultipartCompleteRequest: {
            /** @description Identifier of the upload. */
            session_id: string;
        };
        /** @description The new name of a file. */
        RenameFileRequest: {
            /** @description New name, without extension, which the server may add. */
            name: string;
        };
        /** @description A renamed file. */
        FileRenameResult: {
            /**
             * Format: uuid
             * @description Internal identifier of the file, a UUID.
             */
            id?: string;
            /** @description Number of the file, which a new name does not change. */
            file_no?: string;
            /** @description New name of the file, with its extension. */
            name?: string;
            /** @description Internal identifier of the folder, or null at the root. */
            folder_id?: string | null;
            /** @description Path of the file, or null. */
            path?: string | null;
            /** @description Path of the address that delivers the file, without scheme and host. */
            url?: string;
            /** @description Address of the original, or null. */
            original_url?: string | null;
            /**
             * Format: uuid
             * @description Internal identifier of the workspace, a UUID.
             */
            workspace_id?: string;
            /** @description Identifier of the workspace, as in file URLs. */
            workspace_no?: string;
            /** @description Height in pixels, or null. */
            height?: number | null;
            /** @description Width in pixels, or null. */
            width?: number | null;
            /** @description File format, such as `png`. */
            format?: string;
            /** @description Size of the file in bytes. */
            file_size?: number;
            /** @description Whether the file is deleted. */
            is_delete?: boolean;
            /** @description Whether the file is active. */
            is_active?: boolean;
            /**
             * Format: uuid
             * @description Internal identifier of the user who uploaded the file, a UUID.
             */
            created_by?: string;
            /** @description What is known of the content, such as its width. Its shape is not published. */
            meta_data?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description Time of the upload.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updated_at?: string;
            /** @description Transformation with which the file was stored, or null. */
            transform_string?: string | null;
            /** @description Where the upload came from, such as `app`. */
            source?: string;
            /** @description Whether the file is a default one. */
            is_default?: boolean;
            /** @description Orientation of the picture, such as `square`, or null. */
            orientation?: string | null;
            /** @description Kind of file, such as `image`. Despite its name, the documented value is not a file name extension. */
            extension?: string;
        };
        /** @description Answer to the deletion of a file. */
        DeleteFileResponse: {
            /** @description What happened, for people. */
            message?: string;
        };
        /** @description Folders. */
        FolderListResponse: {
            /** @description The folders. */
            folders?: components["schemas"]["Folder"][];
        };
        /** @description A folder of a list. */
        Folder: {
            /** @description Number of the folder, letters and digits. */
            folder_no?: string;
            /** @description Name of the folder. */
            name?: string;
            /**
             * Format: date-time
             * @description Time at which the folder was created.
             */
            created_at?: string;
            /** @description Number of files in the folder. */
            total_items?: number;
            /** @description Size of the files in the folder, in bytes. */
            total_size?: number;
        };
        /** @description A folder that is created. */
        CreateFolderRequest: {
            /** @description Name of the folder. */
            name: string;
            /** @description Number of the folder in which it is created. Without it, at the root. */
            parent_folder_no?: string;
        };
        /** @description A folder that has been created. */
        CreateFolderResponse: {
            /** @description Name of the folder. */
            name?: string;
            /** @description Number of the folder. */
            folder_no?: string;
        };
        /** @description The new name of a folder. */
        RenameFolderRequest: {
            /** @description New name. */
            name: string;
        };
        /** @description A renamed folder. */
        FolderDetailResponse: {
            /**
             * Format: uuid
             * @description Internal identifier of the folder, a UUID.
             */
            id?: string;
            /** @description Number of the folder. */
            folder_no?: string;
            /** @description New name of the folder. */
            name?: string;
            /** @description Internal identifier of the folder that holds it, a UUID and no folder number, or null at the root. */
            parent_folder?: string | null;
            /**
             * Format: uuid
             * @description Internal identifier of the workspace, a UUID.
             */
            workspace_id?: string;
            /** @description Identifier of the workspace, as in file URLs. */
            workspace_no?: string;
            /** @description Whether the folder is deleted. */
            is_delete?: boolean;
            /** @description Whether the folder is active. */
            is_active?: boolean;
            /**
             * Format: uuid
             * @description Internal identifier of the user who created the folder, a UUID.
             */
            created_by?: string;
            /**
             * Format: date-time
             * @description Time at which the folder was created.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updated_at?: string;
            /** @description Where the folder came from, such as `app`. */
            source?: string;
            /** @description Path of the folder. */
            path?: string;
            /** @description Workspace that holds the folder. */
            workspace?: components["schemas"]["Workspace"];
        };
        /** @description Answer to the deletion of a folder. */
        DeleteFolderResponse: {
            /** @description What happened, for people. */
            message?: string;
        };
        /** @description Body of an error. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
        ErrorBody: {
            /** @description Usually false. */
            success?: boolean;
            /** @description Short description of the error, for people. */
            error?: string;
            /** @description Longer description of the error, for people. */
            message?: string;
            /** @description Code of the error, for programs. */
            code?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request is not valid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No file has this number. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
        FileNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No folder has this number. */
        FolderNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The server failed. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
        ServerError: {
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
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
                 * @example 2353377462
                 */
                fileNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The details of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDetailsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["FileNotFound"];
            /** @description The details could not be loaded. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
                 * @example 2338056701
                 */
                fileNo: string;
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
                    "application/json": components["schemas"]["DeleteFileResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["FileNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    renameFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the file, digits in a string, as in file URLs and in the `file_no` of list results.
                 * @example 2338045312
                 */
                fileNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameFileRequest"];
            };
        };
        responses: {
            /** @description The renamed file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRenameResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No file has this number, or the key does not permit this request. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, the first of which is 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Number of files on a page. The page states no maximum, a guide of the provider for agents 100. Documented elsewhere: https://github.com/autorender/ai.
                 * @example 20
                 */
                limit?: number;
                /**
                 * @description Field by which the files are sorted.
                 * @example file_size
                 */
                sort_field?: "file_size" | "name" | "created_at" | "updated_at";
                /**
                 * @description Whether the smallest or the greatest comes first.
                 * @example desc
                 */
                sort_order?: "asc" | "desc";
                /**
                 * @description Only files in the folder of this number.
                 * @example BGbQHg5UtW
                 */
                folder_no?: string;
                /**
                 * @description Only files with this text in their name, if the server supports it.
                 * @example juice
                 */
                name?: string;
                /**
                 * @description Only files whose path begins with this text, if the server supports it.
                 * @example uploads
                 */
                path?: string;
                /**
                 * @description Only files with these tags, separated by commas without spaces, if the server supports it. Documented elsewhere: https://github.com/autorender/ai.
                 * @example campaign,raw
                 */
                tags?: string;
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
                    "application/json": components["schemas"]["FileListResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
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
            /** @description The upload is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            /** @description The upload is stored. This record has no envelope; a status of its own tells it from the documented one. Documented elsewhere: https://github.com/autorender/ai. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
        };
    };
    startMultipartUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MultipartStartRequest"];
            };
        };
        responses: {
            /** @description The upload has begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MultipartStartResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
        };
    };
    completeMultipartUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MultipartCompleteRequest"];
            };
        };
        responses: {
            /** @description The upload is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            /** @description The upload is stored. Client libraries have this record, without an envelope, for this operation too; that it comes with the status of a direct upload is inferred. Documented elsewhere: https://github.com/autorenderhq/autorender-ruby. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
        };
    };
    listFolders: {
        parameters: {
            query?: {
                /**
                 * @description Number of the folder whose folders are listed. Without it, those at the root.
                 * @example sD1LvqoDzG
                 */
                parent_folder_no?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderListResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createFolder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFolderRequest"];
            };
        };
        responses: {
            /** @description The folder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateFolderResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    renameFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the folder, letters and digits.
                 * @example 53855hxPoq
                 */
                folderNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameFolderRequest"];
            };
        };
        responses: {
            /** @description The renamed folder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderDetailResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["FolderNotFound"];
        };
    };
    deleteFolder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the folder, letters and digits.
                 * @example my8JeLg4tr
                 */
                folderNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The folder has been deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteFolderResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["FolderNotFound"];
        };
    };
}
