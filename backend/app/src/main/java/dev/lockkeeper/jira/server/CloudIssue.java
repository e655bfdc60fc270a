package dev.lockkeeper.jira.server;

import dev.lockkeeper.jira.server.CloudApi.Issue.Fields;
import dev.lockkeeper.jira.server.CloudApi.Issue.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** An issue as Jira Cloud writes it. What the account may not see is left out of it, or null. */
final class CloudIssue {

    /** Asked for by name, so that an issue of many fields stays small. */
    static final List<String> FIELDS =
            List.of("summary", "labels", "issuetype", "status", "assignee", "priority", "updated");

    /** The same, with when it began and when it was over. */
    static final List<String> DATED_FIELDS = Stream.concat(FIELDS.stream(), Stream.of("created", "resolutiondate"))
            .toList();

    private static final String SELECT = "com.atlassian.jira.plugin.system.customfieldtypes:select";

    private CloudIssue() {}

    static Jira.Issue read(CloudApi.Issue said) {
        var fields = there(said.fields());
        var type = fields.issuetype();
        return new Jira.Issue(
                there(said.id()),
                there(said.key()),
                type == null ? null : new Jira.Type(type.id(), type.name()),
                Objects.requireNonNullElse(fields.labels(), List.of()),
                facts(fields),
                choices(fields.others()));
    }

    static Jira.Dated dated(CloudApi.Issue said) {
        var others = Objects.requireNonNullElse(there(said.fields()).others(), Map.<String, JsonNode>of());
        return new Jira.Dated(read(said), time(others.get("created")), time(others.get("resolutiondate")));
    }

    private static @Nullable Instant time(@Nullable JsonNode told) {
        return told == null || !told.isString() ? null : JiraTime.read(told.stringValue());
    }

    /** Of every issue, in a Jira that works: an answer without it is none. */
    static <T> T there(@Nullable T said) {
        if (said == null) {
            throw new RestClientException("an issue without its number, key or fields");
        }
        return said;
    }

    static boolean isSelect(CloudApi.Field field) {
        var schema = field.schema();
        return schema != null && SELECT.equals(schema.custom());
    }

    private static Map<String, Jira.Choice> choices(@Nullable Map<String, JsonNode> others) {
        var choices = new HashMap<String, Jira.Choice>();
        if (others != null) {
            others.forEach((field, held) -> {
                if (held.isObject()) {
                    choices.put(field, choice(held));
                }
            });
        }
        return choices;
    }

    static Jira.Choice choice(JsonNode held) {
        return new Jira.Choice(text(held, "id"), text(held, "value"));
    }

    private static @Nullable String text(JsonNode held, String name) {
        return held.path(name).isString() ? held.path(name).stringValue() : null;
    }

    private static Jira.Facts facts(Fields fields) {
        var assignee = fields.assignee();
        return new Jira.Facts(
                fields.summary(),
                status(fields.status()),
                assignee == null ? null : assignee.displayName(),
                name(fields.priority()),
                JiraTime.read(fields.updated()));
    }

    private static Jira.@Nullable Status status(CloudApi.Issue.@Nullable Status said) {
        if (said == null || said.name() == null) {
            return null;
        }
        var category = said.statusCategory();
        return new Jira.Status(said.name(), category == null ? null : StatusCategory.of(category.key()));
    }

    private static @Nullable String name(@Nullable Named said) {
        return said == null ? null : said.name();
    }
}
