package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list, counted from a place in it. */
record Slice(int startAt, int maxResults) {

    static Slice of(Call call, int usual, int most) {
        var size = number(call.parameter("maxResults"), usual);
        return new Slice(number(call.parameter("startAt"), 0), Math.min(size, most));
    }

    private static int number(@Nullable String text, int usual) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.badRequest("'%s' is not a number of results.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    <T> List<T> cut(List<T> all) {
        var from = Math.min(startAt, all.size());
        return all.subList(from, Math.min(all.size(), from + maxResults));
    }

    <T> ObjectNode json(String name, List<T> all, Function<T, ? extends JsonNode> show) {
        var body = Json.object()
                .put("startAt", startAt)
                .put("maxResults", maxResults)
                .put("total", all.size());
        var shown = body.putArray(name);
        cut(all).forEach(each -> shown.add(show.apply(each)));
        return body;
    }

    /** In the newer way, which says whether it is the last. */
    <T> ObjectNode bean(List<T> all, Function<T, ? extends JsonNode> show) {
        return json("values", all, show).put("isLast", startAt + maxResults >= all.size());
    }
}
