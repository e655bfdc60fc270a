package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.RichText;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which Jira this is: what its API's addresses, people and long texts look like. */
public enum Face {
    /** Described by Atlassian's contract. */
    CLOUD("/rest/api/3", "Basic", "Cloud", 1001, 0, 0) {

        @Override
        ObjectNode person(JsonNode kept, String baseUrl) {
            var id = Json.text(kept, "accountId");
            return Json.object()
                    .put("self", baseUrl + root() + "/user?accountId=" + Call.escape(id))
                    .put("accountId", id)
                    .put("accountType", "atlassian")
                    .put("displayName", Json.text(kept, "displayName"))
                    .put("active", true);
        }

        @Override
        String personId(String accountId, String displayName) {
            return accountId;
        }

        @Override
        public JsonNode longText(String text) {
            return RichText.document(text);
        }

        @Override
        boolean isLongText(JsonNode body) {
            return RichText.isDocument(body);
        }

        @Override
        public Answer finished(Answer answer) {
            return answer;
        }
    },

    /** Described by nobody in a form that programs read: what is here are the known differences. */
    DATA_CENTER("/rest/api/2", "Bearer", "Server", 10, 3, 12) {

        @Override
        ObjectNode person(JsonNode kept, String baseUrl) {
            var name = name(Json.text(kept, "displayName"));
            return Json.object()
                    .put("self", baseUrl + root() + "/user?username=" + Call.escape(name))
                    .put("name", name)
                    .put("key", "JIRAUSER" + (10_000 + Math.floorMod(name.hashCode(), 10_000)))
                    .put("displayName", Json.text(kept, "displayName"))
                    .put("active", true);
        }

        @Override
        String personId(String accountId, String displayName) {
            return name(displayName);
        }

        private static String name(String displayName) {
            return displayName.toLowerCase(Locale.ROOT).replace(' ', '.');
        }

        @Override
        public JsonNode longText(String text) {
            return JsonNodeFactory.instance.stringNode(text);
        }

        @Override
        boolean isLongText(JsonNode body) {
            return body.isString() && !body.stringValue().isBlank();
        }

        /** Says so even when nobody has to wait. */
        @Override
        public Answer finished(Answer answer) {
            return answer.headers().containsKey("Retry-After") ? answer : answer.with("Retry-After", "0");
        }
    };

    private final String root;
    private final String scheme;
    private final String deployment;
    private final int[] version;

    Face(String root, String scheme, String deployment, int... version) {
        this.root = root;
        this.scheme = scheme;
        this.deployment = deployment;
        this.version = version;
    }

    /** The beginning of every address of the API. */
    public String root() {
        return root;
    }

    /** How an account signs in, as HTTP names it. */
    public String scheme() {
        return scheme;
    }

    ObjectNode serverInfo() {
        var info = Json.object()
                .put("version", "%d.%d.%d".formatted(version[0], version[1], version[2]))
                .put("deploymentType", deployment);
        var numbers = info.putArray("versionNumbers");
        for (var number : version) {
            numbers.add(number);
        }
        return info;
    }

    /** A person, from the parts that an issue keeps of them. */
    abstract ObjectNode person(JsonNode kept, String baseUrl);

    /** What a history calls a person by. */
    abstract String personId(String accountId, String displayName);

    /** Text of several lines, as a description or a comment holds it. */
    public abstract JsonNode longText(String text);

    abstract boolean isLongText(JsonNode body);

    /** What every answer carries. */
    public abstract Answer finished(Answer answer);
}
