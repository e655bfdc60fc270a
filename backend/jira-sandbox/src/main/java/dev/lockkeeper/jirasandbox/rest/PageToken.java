package dev.lockkeeper.jirasandbox.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where the next page begins, in a form that says nothing to who carries it. */
final class PageToken {

    private static final Pattern CONTENT = Pattern.compile("(\\d{1,9}):(-?\\d+)");

    private PageToken() {}

    static String of(int from, Object query) {
        var content = from + ":" + query.hashCode();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }

    /** A token continues the query that it was given for, and no other. */
    static int start(JsonNode request, Object query) {
        var token = Json.text(request, "nextPageToken");
        if (token.isEmpty()) {
            return 0;
        }
        var content = CONTENT.matcher(decode(token));
        if (!content.matches() || !content.group(2).equals(String.valueOf(query.hashCode()))) {
            throw badToken();
        }
        return Integer.parseInt(content.group(1));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw badToken();
        }
    }

    private static Refusal badToken() {
        return Refusal.badRequest("The 'nextPageToken' is not one that this query gave.");
    }
}
