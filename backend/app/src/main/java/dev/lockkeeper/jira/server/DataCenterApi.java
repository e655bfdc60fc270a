package dev.lockkeeper.jira.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations of Jira Data Center (REST, version 2) that this room needs beside those that it shares. */
@HttpExchange("/rest/api/2")
interface DataCenterApi extends SharedApi {

    record Search(String jql, int startAt, int maxResults, List<String> fields) {}

    record Found(@Nullable List<CloudApi.Issue> issues, int startAt, int total) {}

    /** @param body wiki text */
    record NewComment(String body, List<CloudApi.Property> properties) {}

    record WithHistory(String id, @Nullable History changelog) {}

    record History(@Nullable List<CloudApi.Happened> histories) {}

    @PostExchange("/search")
    Found search(@RequestBody Search search);

    @PostExchange("/issue/{issue}/comment")
    void comment(@PathVariable String issue, @RequestBody NewComment comment);

    @GetExchange("/issue/{issue}")
    WithHistory history(@PathVariable String issue, @RequestParam String fields, @RequestParam String expand);
}
