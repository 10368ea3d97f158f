import { extname } from "node:path";

/** The media type of a file, by the end of its name: https://www.iana.org/assignments/media-types */
export function mediaTypeOf(path: string): string {
  return byEnd.get(extname(path).slice(1).toLowerCase()) ?? "application/octet-stream";
}

const byEnd = new Map(
  Object.entries({
    "application/gzip": "gz",
    "application/json": "json",
    "application/pdf": "pdf",
    "application/xml": "xml",
    "application/zip": "zip",
    "audio/aac": "aac",
    "audio/flac": "flac",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "oga ogg opus",
    "audio/wav": "wav",
    "font/otf": "otf",
    "font/ttf": "ttf",
    "font/woff2": "woff2",
    "image/avif": "avif",
    "image/bmp": "bmp",
    "image/gif": "gif",
    "image/heic": "heic",
    "image/jpeg": "jpeg jpg",
    "image/png": "png",
    "image/svg+xml": "svg",
    "image/tiff": "tif tiff",
    "image/webp": "webp",
    "text/csv": "csv",
    "text/html": "htm html",
    "text/markdown": "md",
    "text/plain": "log txt",
    "text/vtt": "vtt",
    "video/mp2t": "ts",
    "video/mp4": "m4v mp4",
    "video/mpeg": "mpeg mpg",
    "video/ogg": "ogv",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "video/x-matroska": "mkv",
    "video/x-msvideo": "avi",
  }).flatMap(([type, ends]) => ends.split(" ").map((end): [string, string] => [end, type])),
);
