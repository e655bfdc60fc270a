package dev.lockkeeper.jirasandbox.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What goes back over the wire. */
public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer text(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type + ";charset=UTF-8"), body);
    }

    public static Answer json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public static Answer error(int status, List<String> messages, Map<String, String> errors) {
        var body = Json.object();
        body.set("errorMessages", Json.array(messages));
        var fields = body.putObject("errors");
        errors.forEach(fields::put);
        return json(status, body);
    }

    public static Answer error(int status, String message) {
        return error(status, List.of(message), Map.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
