package dev.lockkeeper.jira;

import dev.lockkeeper.jira.JiraNews.Item;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.Jiras;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether news are the echo of what Lockkeeper itself wrote. */
@Component
class OwnAccounts {

    private static final String LABELS = "labels";

    private final ConnectionStates states;
    private final Jiras jiras;
    private final IssueTroubles troubles;
    private final TransactionTemplate transaction;

    OwnAccounts(ConnectionStates states, Jiras jiras, IssueTroubles troubles, TransactionTemplate transaction) {
        this.states = states;
        this.jiras = jiras;
        this.troubles = troubles;
        this.transaction = transaction;
    }

    /** The account may be somebody's own: what else is done with it is theirs, and no echo. */
    boolean made(JiraConnection connection, Item item) {
        var author = item.told().author();
        return author != null
                && isWritten(connection, item.told().fields())
                && author.equals(account(connection, item.told().issueId()));
    }

    /** Labels and the field that is mapped: of links and properties Jira is silent. */
    private static boolean isWritten(JiraConnection connection, List<String> fields) {
        var mapped = connection.showing().field();
        return !fields.isEmpty()
                && fields.stream()
                        .allMatch(field -> field.equals(LABELS) || mapped != null && field.equals(mapped.id()));
    }

    /** Asked once; it is the account's for good. */
    private @Nullable String account(JiraConnection connection, String issueId) {
        var known = transaction.execute(status -> states.account(connection.id()));
        return known == null || known.isEmpty() ? ask(connection, issueId) : known.get();
    }

    private @Nullable String ask(JiraConnection connection, String issueId) {
        try {
            var id = jiras.of(connection).me().id();
            if (id != null) {
                transaction.executeWithoutResult(status -> states.know(connection.id(), id));
            }
            return id;
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, issueId, trouble);
        }
    }
}
