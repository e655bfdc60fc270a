package dev.lockkeeper.jira.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where an app tells Jira Cloud of which issues it wants to hear, and for how long. */
public class Registry {

    private static final List<String> EVENTS =
            List.of("jira:issue_created", "jira:issue_updated", "jira:issue_deleted");

    private static final int REFUSED = 400;

    private final WebhookApi api;

    Registry(WebhookApi api) {
        this.api = api;
    }

    /** @param filter in Jira's language, as far as it allows that here */
    public record Entry(long id, String url, String filter) {}

    /** All of this app's, also those of other connections by the same app. */
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        boolean last;
        do {
            var page = api.list(entries.size());
            var hooks = Objects.requireNonNullElse(page.values(), List.<WebhookApi.Hook>of());
            hooks.stream().map(Registry::entry).forEach(entries::add);
            last = hooks.isEmpty() || !Boolean.FALSE.equals(page.isLast());
        } while (!last);
        return entries;
    }

    private static Entry entry(WebhookApi.Hook hook) {
        return new Entry(
                hook.id(),
                Objects.requireNonNullElse(hook.url(), ""),
                Objects.requireNonNullElse(hook.jqlFilter(), ""));
    }

    /** Answers its number; Jira may refuse it in an answer that is none. */
    public long register(String url, String filter) {
        var results = api.register(new WebhookApi.Registration(url, List.of(new WebhookApi.Wanted(EVENTS, filter))))
                .webhookRegistrationResult();
        var result = results == null || results.isEmpty() ? null : results.get(0);
        if (result == null || result.createdWebhookId() == null) {
            var words = result == null || result.errors() == null ? "" : String.join(" ", result.errors());
            throw new JiraRefusal(REFUSED, words, null, null);
        }
        return result.createdWebhookId();
    }

    /** Answers until when it counts from now on. */
    public Instant refresh(long id) {
        return Instant.ofEpochMilli(api.refresh(new WebhookApi.Ids(List.of(id))).expirationDate());
    }

    public void remove(List<Long> ids) {
        api.remove(new WebhookApi.Ids(ids));
    }
}
