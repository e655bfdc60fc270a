package dev.lockkeeper.jira.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The operations that Jira Cloud and Jira Data Center have in common, each below an address of its own. */
interface SharedApi {

    @GetExchange("/project/{project}/statuses")
    List<CloudApi.TypeStatuses> statuses(@PathVariable String project);

    @GetExchange("/issue/{issue}/editmeta")
    JsonNode editScreen(@PathVariable String issue);

    @GetExchange("/field")
    List<CloudApi.Field> fields();

    @GetExchange("/issue/{issue}/comment")
    CloudApi.Comments comments(
            @PathVariable String issue,
            @RequestParam String expand,
            @RequestParam String orderBy,
            @RequestParam int maxResults);

    @GetExchange("/serverInfo")
    CloudApi.ServerInfo serverInfo();

    @GetExchange("/myself")
    CloudApi.Myself myself();

    @GetExchange("/mypermissions")
    CloudApi.Permissions permissions(
            @RequestParam String permissions, @RequestParam(required = false) @Nullable String projectKey);

    @GetExchange("/issue/{issue}")
    CloudApi.Issue issue(@PathVariable String issue, @RequestParam String fields);

    @PutExchange("/issue/{issue}")
    void edit(@PathVariable String issue, @RequestBody CloudApi.Edit edit);

    @PostExchange("/issue/{issue}/remotelink")
    void link(@PathVariable String issue, @RequestBody RemoteLink link);

    @GetExchange("/issue/{issue}/remotelink")
    JsonNode links(@PathVariable String issue);

    @DeleteExchange("/issue/{issue}/remotelink")
    void unlink(@PathVariable String issue, @RequestParam String globalId);

    @PutExchange("/issue/{issue}/properties/{property}")
    void keep(@PathVariable String issue, @PathVariable String property, @RequestBody Object value);

    @DeleteExchange("/issue/{issue}/properties/{property}")
    void forget(@PathVariable String issue, @PathVariable String property);
}
