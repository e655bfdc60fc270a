package dev.lockkeeper.jirasandbox;

/**
 * One API request that arrived, for tests to look back at. Credentials are not kept.
 *
 * @param path with its query, as it was sent
 * @param status what was answered
 * @param lost whether the connection was cut instead of answering, after the work was done
 */
public record RecordedRequest(String method, String path, String body, int status, boolean lost) {

    /** Whether it changed, or may have changed, an issue. */
    public boolean isWrite() {
        var reads = method.equals("GET") || path.startsWith("/rest/api/3/search");
        return !reads && status >= 200 && status < 300;
    }
}
