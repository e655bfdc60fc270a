package dev.lockkeeper.jira.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The operations of Jira Cloud (REST, version 3) that this room needs. */
@HttpExchange("/rest/api/3")
interface CloudApi {

    /** What a server says of itself to anybody. */
    record ServerInfo(
            @Nullable String deploymentType,
            @Nullable String version,
            @Nullable String serverTitle) {}

    record Myself(
            @Nullable String accountId,
            @Nullable String displayName,
            @Nullable Boolean active,
            @Nullable String timeZone) {}

    record Permissions(Map<String, Permission> permissions) {}

    record Permission(boolean havePermission) {}

    record Issue(String id, String key, Fields fields) {

        record Fields(
                @Nullable String summary,
                @Nullable List<String> labels,
                @Nullable Named issuetype,
                @Nullable Status status,
                @Nullable Person assignee,
                @Nullable Named priority,
                @Nullable String updated,
                @Nullable JsonNode description) {}

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

    record Edit(Update update) {}

    record Update(List<Change> labels) {}

    /** Exactly one of them. */
    record Change(@Nullable String add, @Nullable String remove) {}

    @GetExchange("/serverInfo")
    ServerInfo serverInfo();

    @GetExchange("/myself")
    Myself myself();

    @GetExchange("/mypermissions")
    Permissions permissions(
            @RequestParam String permissions, @RequestParam(required = false) @Nullable String projectKey);

    @GetExchange("/issue/{issue}")
    Issue issue(@PathVariable String issue, @RequestParam String fields);

    @PostExchange("/search/jql")
    Found search(@RequestBody Search search);

    @PutExchange("/issue/{issue}")
    void edit(@PathVariable String issue, @RequestBody Edit edit);

    @PostExchange("/issue/{issue}/remotelink")
    void link(@PathVariable String issue, @RequestBody RemoteLink link);

    @DeleteExchange("/issue/{issue}/remotelink")
    void unlink(@PathVariable String issue, @RequestParam String globalId);

    @PutExchange("/issue/{issue}/properties/{property}")
    void keep(@PathVariable String issue, @PathVariable String property, @RequestBody Object value);

    @DeleteExchange("/issue/{issue}/properties/{property}")
    void forget(@PathVariable String issue, @PathVariable String property);
}
