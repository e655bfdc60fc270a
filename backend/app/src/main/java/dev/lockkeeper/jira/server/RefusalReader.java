package dev.lockkeeper.jira.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads why Jira refused: the status, its words, and when it wants to be asked again. */
record RefusalReader(JsonMapper json, Clock clock) {

    private static final String LIMIT = "RateLimit-Reason";
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_WORDS = 300;

    JiraRefusal read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        var body = new String(response.getBody().readNBytes(LONGEST_BODY), UTF_8);
        var headers = response.getHeaders();
        return new JiraRefusal(status, words(body), retryAfter(headers), headers.getFirst(LIMIT));
    }

    /** Jira's messages, those about fields included. Anything that is not JSON is some proxy's page: no words. */
    private String words(String body) {
        try {
            var answer = json.readTree(body);
            var words = Stream.concat(
                            answer.path("errorMessages").valueStream(),
                            answer.path("errors").valueStream())
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(" "));
            return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        } catch (JacksonException notJson) {
            return "";
        }
    }

    /** Seconds or a date; nonsense and what lies in the past are as good as nothing. */
    private @Nullable Duration retryAfter(HttpHeaders headers) {
        var text = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (text == null) {
            return null;
        }
        var pause = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text);
        return pause == null || pause.isNegative() || pause.isZero() ? null : pause;
    }

    private @Nullable Duration until(String date) {
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
