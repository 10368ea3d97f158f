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
            /** @description The API key is missing or invalid. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description No file has this number. Documented elsewhere: https://github.com/autorenderhq/docs/blob/main/api-reference/openapi.json. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
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
}
