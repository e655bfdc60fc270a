package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.JiraNews.Outcome;
import dev.lockkeeper.jira.hook.Told;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.outside.HookAddress;
import dev.lockkeeper.outside.SecretBox;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private final NewsSubjects subjects;
    private final Outbox outbox;
    private final SecretBox secrets;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    NewsDesk(
            JiraHooks hooks,
            JiraNews news,
            NewsSubjects subjects,
            Outbox outbox,
            SecretBox secrets,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.hooks = hooks;
        this.news = news;
        this.subjects = subjects;
        this.outbox = outbox;
        this.secrets = secrets;
        this.transaction = transaction;
        this.json = json;
    }

    /** What is refused before anything of it is read; nothing where it is worth reading. */
    Optional<Answer> refusal(String address, Function<String, @Nullable String> headers) {
        var answer = at(
                address,
                (door, hook) -> headers.apply(hook.kind().header()) == null ? Answer.NOT_PROVEN : Answer.TAKEN);
        return Optional.of(answer).filter(refusal -> refusal != Answer.TAKEN);
    }

    Answer take(String address, Sent sent) {
        return at(address, (door, hook) -> take(door, hook, sent));
    }

    private Answer at(String address, BiFunction<HookAddress, JiraHook, Answer> step) {
        return HookAddress.parse(address)
                .map(door -> Acting.asSystem(
                        door.tenant(),
                        () -> transaction.execute(status -> hooks.find(door.hook())
                                .map(hook -> step.apply(door, hook))
                                .orElse(Answer.NO_SUCH_DOOR))))
                .orElse(Answer.NO_SUCH_DOOR);
    }

    private Answer take(HookAddress door, JiraHook hook, Sent sent) {
        if (!hook.isUsable()) {
            return Answer.NOT_PROVEN;
        }
        var secret = secrets.open(hook.secret(), door.tenant().value(), hook.sealedFor());
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
        var named = subjects.isNamed(hook.connection(), told);
        var isNew = news.add(hook.id(), identifier(sent), told, named ? null : Outcome.FOREIGN);
        if (isNew && named) {
            outbox.ask(NewsChore.NAME, NewsChore.target(hook.id(), told.issueId()));
        }
    }

    /** A rule sends none; then the same may be told twice, which only means to look twice. */
    private static @Nullable String identifier(Sent sent) {
        var text = sent.headers().apply(IDENTIFIER);
        return text == null || text.isBlank() || text.length() > LONGEST ? null : text.strip();
    }
}
