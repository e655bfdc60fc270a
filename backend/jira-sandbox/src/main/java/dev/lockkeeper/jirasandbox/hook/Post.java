package dev.lockkeeper.jirasandbox.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request to a receiver. */
final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** The status that was answered; 0 where nothing was. */
    int send(Delivery delivery, Instant now) throws InterruptedException {
        try {
            return client.send(request(delivery, now), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (IllegalArgumentException unsendable) {
            LOG.warn("The Jira sandbox cannot send to {}", delivery.hook().url(), unsendable);
            return 0;
        }
    }

    private static HttpRequest request(Delivery delivery, Instant now) {
        var request = HttpRequest.newBuilder(URI.create(delivery.hook().url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(delivery.body()));
        delivery.hook().proof().headers(delivery.body(), now).forEach(request::header);
        if (!delivery.hook().isRule()) {
            request.header("X-Atlassian-Webhook-Identifier", delivery.identifier())
                    .header("X-Atlassian-Webhook-Flow", "Primary");
        }
        if (delivery.retry() > 0) {
            request.header("X-Atlassian-Webhook-Retry", String.valueOf(delivery.retry()));
        }
        return request.build();
    }
}
