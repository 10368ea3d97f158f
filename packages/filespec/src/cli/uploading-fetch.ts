/**
 * A `fetch` that lets Node send a file as it reads it. Node keeps what is sent for a redirect, in memory, unless none may be
 * followed: https://github.com/nodejs/undici/issues/4058. A redirect of an upload is therefore an error.
 */
export function uploadingFetch(platform: typeof fetch): typeof fetch {
  return (input, init) => {
    const isUpload = init?.body instanceof FormData || init?.body instanceof Blob;
    return platform(input, isUpload ? { ...init, window: null, redirect: "error" } : init);
  };
}
