package dev.lockkeeper.jira.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What Jira Cloud offers to apps that want to be told of issues. */
@HttpExchange("/rest/api/3/webhook")
interface WebhookApi {

    /** @param expirationDate in milliseconds */
    record Hook(
            long id,
            @Nullable String url,
            @Nullable String jqlFilter,
            @Nullable Long expirationDate) {}

    record Page(@Nullable List<Hook> values, @Nullable Boolean isLast) {}

    record Wanted(List<String> events, String jqlFilter) {}

    record Registration(String url, List<Wanted> webhooks) {}

    record Results(@Nullable List<Result> webhookRegistrationResult) {}

    record Result(@Nullable Long createdWebhookId, @Nullable List<String> errors) {}

    record Ids(List<Long> webhookIds) {}

    record End(long expirationDate) {}

    @GetExchange
    Page list(@RequestParam long startAt);

    @PostExchange
    Results register(@RequestBody Registration registration);

    @PutExchange("/refresh")
    End refresh(@RequestBody Ids ids);

    @DeleteExchange
    void remove(@RequestBody Ids ids);
}
