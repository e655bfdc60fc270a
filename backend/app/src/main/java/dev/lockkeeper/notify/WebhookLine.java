package dev.lockkeeper.notify;

import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.GuardedCalls;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The line to servers that admins have named: to addresses that were looked at, and with an end to waiting. */
final class WebhookLine implements AutoCloseable {

    /** What was answered, as far as it was read. */
    record Said(int status, String words) {}

    private final AddressGuard guard;
    private final GuardedCalls calls;

    WebhookLine(WebhookSettings settings, AddressGuard guard) {
        this.guard = guard;
        calls = new GuardedCalls(settings.connectTimeout(), settings.readTimeout(), guard);
    }

    /**
     * A redirect is an answer like any other.
     *
     * @throws dev.lockkeeper.common.RuleViolation where the address must not be called
     * @throws IOException where there is no answer, or none in time
     */
    Said post(URI address, HttpHeaders headers, String body) throws IOException {
        guard.check(address);
        var whole = false;
        try {
            var call = calls.createRequest(address, HttpMethod.POST);
            call.getHeaders().putAll(headers);
            call.getBody().write(body.getBytes(StandardCharsets.UTF_8));
            // Not closed: that would read what is left, however long it is. Its line is cut instead.
            var answer = call.execute();
            var begun = answer.getBody().readNBytes(FirstWords.MOST_BYTES);
            whole = begun.length < FirstWords.MOST_BYTES;
            return new Said(answer.getStatusCode().value(), FirstWords.of(begun));
        } finally {
            calls.ended(whole);
        }
    }

    @Override
    public void close() throws Exception {
        calls.destroy();
    }
}
