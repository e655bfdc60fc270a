package dev.lockkeeper.jira.server;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The operations of Jira Cloud (REST, version 3) that this room needs, and what both Jiras say and are told. */
@HttpExchange("/rest/api/3")
interface CloudApi extends SharedApi {

    /** What a server says of itself to anybody. */
    record ServerInfo(
            @Nullable String deploymentType,
            @Nullable String version,
            @Nullable String serverTitle) {}

    record Myself(
            @Nullable String accountId,
            @Nullable String key,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable Boolean active,
            @Nullable String timeZone) {}

    record Permissions(Map<String, Permission> permissions) {}

    record Permission(boolean havePermission) {}

    /** Each of them is always there, in a Jira that works. */
    record Issue(
            @Nullable String id,
            @Nullable String key,
            @Nullable Fields fields) {

        record Fields(
                @Nullable String summary,
                @Nullable List<String> labels,
                @Nullable Named issuetype,
                @Nullable Status status,
                @Nullable Person assignee,
                @Nullable Named priority,
                @Nullable String updated,
                @Nullable JsonNode description,
                @JsonAnySetter @Nullable Map<String, JsonNode> others) {}

        record Named(@Nullable String id, @Nullable String name) {}

        record Status(@Nullable String name, @Nullable Category statusCategory) {}

        record Category(@Nullable String key) {}

        record Person(@Nullable String displayName) {}
    }

    record Search(
            String jql,
            List<String> fields,
            int maxResults,
            @Nullable String nextPageToken) {}

    record Found(@Nullable List<Issue> issues, @Nullable String nextPageToken) {}

    record Edit(
            @Nullable Map<String, JsonNode> fields,
            @Nullable Update update) {}

    record Update(List<Change> labels) {}

    /** Exactly one of them. */
    record Change(@Nullable String add, @Nullable String remove) {}

    record Field(String id, @Nullable String name, @Nullable Schema schema) {

        record Schema(@Nullable String type, @Nullable String custom) {}
    }

    record NewComment(JsonNode body, List<Property> properties) {}

    record Property(String key, JsonNode value) {}

    record Comments(@Nullable List<Comment> comments) {}

    record Comment(@Nullable List<Property> properties) {}

    record Histories(
            List<String> issueIdsOrKeys,
            List<String> fieldIds,
            int maxResults,
            @Nullable String nextPageToken) {}

    record ChangeLogs(
            @Nullable List<ChangeLog> issueChangeLogs,
            @Nullable String nextPageToken) {}

    record ChangeLog(String issueId, @Nullable List<Happened> changeHistories) {}

    /** @param created a text, or a number of milliseconds */
    record Happened(
            String id, @Nullable JsonNode created, @Nullable List<Item> items) {}

    record Item(
            @Nullable String fieldId,
            @Nullable String field,
            @Nullable String from,
            @Nullable String fromString,
            @Nullable String to,
            @JsonProperty("toString") @Nullable String toText) {}

    record TypeStatuses(@Nullable List<TypeStatus> statuses) {}

    record TypeStatus(String id, Issue.@Nullable Category statusCategory) {}

    @PostExchange("/changelog/bulkfetch")
    ChangeLogs histories(@RequestBody Histories asked);

    @PostExchange("/issue/{issue}/comment")
    void comment(@PathVariable String issue, @RequestBody NewComment comment);

    @PostExchange("/search/jql")
    Found search(@RequestBody Search search);
}
