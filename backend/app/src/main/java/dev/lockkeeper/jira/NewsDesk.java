package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.JiraNews.Outcome;
import dev.lockkeeper.jira.hook.HookAddress;
import dev.lockkeeper.jira.hook.Told;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.outside.SecretBox;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes what Jira tells and answers at once; what it means is looked into later. */
@Component
class NewsDesk {

    /** What became of a request. */
    enum Answer {
        TAKEN,
        NO_SUCH_DOOR,
        NOT_PROVEN,
        UNREADABLE
    }

    /**
     * What somebody sent to a door.
     *
     * @param headers their values by name; null where there is none
     */
    record Sent(Function<String, @Nullable String> headers, byte[] body) {}

    private static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";
    private static final int LONGEST = 255;

    private final JiraHooks hooks;
    private final JiraNews news;
    private final KnownIssues issues;
    private final MigrationArchive archive;
    private final Outbox outbox;
    private final SecretBox secrets;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    NewsDesk(
            JiraHooks hooks,
            JiraNews news,
            KnownIssues issues,
            MigrationArchive archive,
            Outbox outbox,
            SecretBox secrets,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.hooks = hooks;
        this.news = news;
        this.issues = issues;
        this.archive = archive;
        this.outbox = outbox;
        this.secrets = secrets;
        this.transaction = transaction;
        this.json = json;
    }

    Answer take(String address, Sent sent) {
        return HookAddress.parse(address)
                .map(door -> Acting.asSystem(
                        door.tenant(),
                        () -> transaction.execute(status -> hooks.find(door.hook())
                                .map(hook -> take(door, hook, sent))
                                .orElse(Answer.NO_SUCH_DOOR))))
                .orElse(Answer.NO_SUCH_DOOR);
    }

    private Answer take(HookAddress door, JiraHook hook, Sent sent) {
        var secret = secrets.open(hook.secret(), door.tenant().value(), hook.id());
        if (!hook.kind().isProven(sent.headers().apply(hook.kind().header()), secret, sent.body())) {
            return Answer.NOT_PROVEN;
        }
        try {
            Told.read(json, sent.body()).ifPresent(told -> keep(hook, sent, told));
            return Answer.TAKEN;
        } catch (Told.Unreadable notJson) {
            return Answer.UNREADABLE;
        }
    }

    /** Of an issue that no migration names nothing is to be done, however busy its project is. */
    private void keep(JiraHook hook, Sent sent, Told told) {
        var named = isNamed(hook, told);
        var isNew = news.add(hook.id(), identifier(sent), told, named ? null : Outcome.FOREIGN);
        if (isNew && named) {
            outbox.ask(NewsChore.NAME, NewsChore.target(hook.id(), told.issueId()));
        }
    }

    private boolean isNamed(JiraHook hook, Told told) {
        var key = told.issueKey();
        return issues.find(hook.connection(), told.issueId()).isPresent()
                || key != null && !archive.ofIssue(key).isEmpty();
    }

    /** A rule sends none; then the same may be told twice, which only means to look twice. */
    private static @Nullable String identifier(Sent sent) {
        var text = sent.headers().apply(IDENTIFIER);
        return text == null || text.isBlank() || text.length() > LONGEST ? null : text.strip();
    }
}
