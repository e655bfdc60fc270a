package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jobs.TryLater;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one issue from Jira, takes in what it says, and follows it where it was moved. No transaction may be open. */
@Component
class IssueReader {

    private final Jiras jiras;
    private final IssueLearning learning;
    private final KnownIssues issues;
    private final MovedIssues moves;
    private final IssueTroubles troubles;
    private final JiraSettings settings;
    private final Words words;
    private final TransactionTemplate transaction;

    IssueReader(
            Jiras jiras,
            IssueLearning learning,
            KnownIssues issues,
            MovedIssues moves,
            IssueTroubles troubles,
            JiraSettings settings,
            Words words,
            TransactionTemplate transaction) {
        this.jiras = jiras;
        this.learning = learning;
        this.issues = issues;
        this.moves = moves;
        this.troubles = troubles;
        this.settings = settings;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * Answers whether Jira shows it. Where it does not, that is noted; it may be hidden, or deleted.
     *
     * @param issue its key or its number
     * @param key by which it is known here
     */
    boolean read(JiraConnection connection, String issue, String key) {
        var found = ask(connection, issue, key);
        found.ifPresentOrElse(
                told -> take(connection, key, told),
                () -> transaction.executeWithoutResult(status -> issues.unreachable(connection.id(), key)));
        return found.isPresent();
    }

    private Optional<Jira.Issue> ask(JiraConnection connection, String issue, String key) {
        if (connection.isPaused()) {
            throw new TryLater(words.say("jira.trouble.paused", connection.name()), settings.pause());
        }
        try {
            return Optional.of(jiras.of(connection).issue(issue));
        } catch (JiraRefusal refusal) {
            if (refusal.status() == 404) {
                return Optional.empty();
            }
            throw troubles.translate(connection, key, refusal);
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, key, trouble);
        }
    }

    /** Also used for what was found by a search: it was read just as well. */
    void take(JiraConnection connection, String key, Jira.Issue told) {
        if (!told.key().equals(key)) {
            moves.follow(connection.id(), key, told.key());
        }
        transaction.executeWithoutResult(status -> learning.learn(connection.id(), told));
    }
}
