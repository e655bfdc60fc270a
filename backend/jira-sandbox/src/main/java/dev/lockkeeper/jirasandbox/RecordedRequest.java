package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;

/**
 * One API request that arrived, with what was answered, for tests to look back at. Credentials are not kept.
 *
 * @param path with its query, as it was sent
 * @param contentType what the request said of its body; empty where it said nothing
 * @param answer what was answered; of status 0 where the connection was cut before anything was done
 * @param lost whether the connection was cut instead of answering
 * @param planned whether the answer was planned as a fault, so that it is not Jira's way of answering
 */
public record RecordedRequest(
        String method, String path, String contentType, String body, Answer answer, boolean lost, boolean planned) {

    public int status() {
        return answer.status();
    }

    /** Whether it changed, or may have changed, an issue. */
    public boolean isWrite() {
        var reads = method.equals("GET") || path.contains("/search") || path.contains("/bulkfetch");
        return !reads && status() >= 200 && status() < 300;
    }

    long size() {
        return (long) path.length() + body.length() + answer.body().length();
    }
}
