package dev.lockkeeper.jirasandbox.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request.
 *
 * @param query as it was sent, still escaped; empty when there is none
 * @param fromApp whether an app calls that people have let in
 * @param variables what the path's placeholders stand for, once the operation is known
 */
public record Call(
        String method, String path, String query, String body, boolean fromApp, Map<String, String> variables) {

    private static final Pattern ROOT = Pattern.compile("/rest/api/\\d+");

    public Call(String method, String path, @Nullable String query, String body) {
        this(method, path, query == null ? "" : query, body, false, Map.of());
    }

    public Call with(Map<String, String> found) {
        return new Call(method, path, query, body, fromApp, found);
    }

    public Call byApp() {
        return new Call(method, path, query, body, true, variables);
    }

    /** Works only for a placeholder of the operation's own path. */
    public String variable(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("no {" + name + "} in this operation's path");
        }
        return value;
    }

    public String issue() {
        return variable("issueIdOrKey");
    }

    @Nullable
    public String parameter(String name) {
        return parameters(name).findFirst().orElse(null);
    }

    /** A parameter that is a list: repeated, or joined by commas, or both. */
    public List<String> list(String name) {
        return parameters(name)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public JsonNode json() {
        return Json.parse(body);
    }

    private Stream<String> parameters(String name) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decode(pair[0]).equals(name))
                .map(pair -> decode(pair[1]));
    }

    public static String escape(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** The server refuses addresses that are escaped wrongly before they come here. */
    private static String decode(String escaped) {
        return URLDecoder.decode(escaped, UTF_8);
    }

    /** Whether this is the operation at a path below the API's root, whatever its placeholders stand for. */
    public boolean isAt(String template) {
        var root = ROOT.matcher(path);
        return root.lookingAt() && match(root.group() + template) != null;
    }

    /** The path's placeholders by name; null when the path is another one. */
    @Nullable
    public Map<String, String> match(String template) {
        var wanted = template.split("/", -1);
        var here = path.split("/", -1);
        if (wanted.length != here.length) {
            return null;
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (var place = 0; place < wanted.length; place++) {
            if (wanted[place].startsWith("{")) {
                found.put(wanted[place].substring(1, wanted[place].length() - 1), segment(here[place]));
            } else if (!wanted[place].equals(here[place])) {
                return null;
            }
        }
        return found;
    }

    /** In a path a plus is a plus. */
    private static String segment(String escaped) {
        return decode(escaped.replace("+", "%2B"));
    }
}
