package dev.lockkeeper.jirasandbox.hook;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.Change;
import dev.lockkeeper.jirasandbox.rest.IssueJson;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said of an event. */
public record Message(IssueJson json) {

    private static final Pattern SMART_VALUE = Pattern.compile("\\{\\{([A-Za-z.]+)}}");

    String body(Hook hook, Event event) {
        return hook.template() == null ? usual(event).toString() : filled(hook.template(), event);
    }

    private ObjectNode usual(Event event) {
        var body = Json.object()
                .put("timestamp", event.at().toEpochMilli())
                .put("webhookEvent", event.kind().title())
                .put("issue_event_type_name", event.typeName());
        body.set("user", json.show(event.who()));
        body.set("issue", json.show(event.issue(), List.of()));
        if (event.change() != null) {
            body.set("changelog", changelog(event.change()));
        }
        return body;
    }

    /** Unlike the API's answers, with null where there was or is nothing. */
    private static ObjectNode changelog(Change change) {
        var shown = Json.object().put("id", String.valueOf(change.id()));
        var items = shown.putArray("items");
        for (var item : change.items()) {
            items.addObject()
                    .put("field", item.field())
                    .put("fieldtype", item.isCustom() ? "custom" : "jira")
                    .put("fieldId", item.fieldId())
                    .put("from", item.from())
                    .put("fromString", item.fromText())
                    .put("to", item.to())
                    .put("toString", item.toText());
        }
        return shown;
    }

    /** Values are put in as they are, without being escaped; what is not known is empty. */
    private String filled(String template, Event event) {
        var values = Json.object();
        values.set("issue", json.show(event.issue(), List.of()));
        values.set("initiator", json.show(event.who()));
        return SMART_VALUE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(values, found)));
    }

    /** Fields stand under the issue itself: {@code {{issue.status.name}}}. */
    private static String value(ObjectNode values, MatchResult found) {
        JsonNode here = values;
        for (var name : Arrays.asList(found.group(1).split("\\."))) {
            here = here.has(name) ? here.path(name) : here.path("fields").path(name);
        }
        return here.asString("");
    }
}
