package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jira.server.Registry;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.GiveUp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what Jira is asked to tell in line with the connection's door for that: registered once, with the right filter, for
 * as long as there is one. By its address it is known in Jira, so that whoever dies on the way leaves no second one.
 */
@Component
class RegistrationChore implements Chore {

    static final String NAME = "jira.registration";

    private final Connections connections;
    private final JiraHooks hooks;
    private final Jiras jiras;
    private final IssueTroubles troubles;
    private final Words words;
    private final TransactionTemplate transaction;

    RegistrationChore(
            Connections connections,
            JiraHooks hooks,
            Jiras jiras,
            IssueTroubles troubles,
            Words words,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.hooks = hooks;
        this.jiras = jiras;
        this.troubles = troubles;
        this.words = words;
        this.transaction = transaction;
    }

    /** A door that is gone must still be found in Jira: its address is made of its number. */
    static String target(UUID connection, UUID hook) {
        return connection + "/" + hook;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A paused connection waits for the round after it is mended. */
    @Override
    public void run(String target) {
        var ids = target.split("/");
        var hook = UUID.fromString(ids[1]);
        in(() -> connections.find(UUID.fromString(ids[0])).filter(found -> !found.isPaused()))
                .filter(connection -> connection.signIn().isOAuth())
                .ifPresent(connection -> align(connection, hook));
    }

    private void align(JiraConnection connection, UUID hook) {
        var isOpen = in(() -> hooks.find(hook)).isPresent();
        if (isOpen && connection.takesAll()) {
            throw new GiveUp(words.say("jira.hook.APP.projects"));
        }
        try {
            var registry = jiras.registry(connection);
            var filter = filter(connection);
            var right = cleared(registry, hooks.address(hook), isOpen ? filter : null);
            if (isOpen) {
                var id = right.isEmpty() ? registry.register(hooks.address(hook), filter) : right.get(0);
                note(hook, registry.refresh(id));
            }
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, connection.name(), trouble);
        }
    }

    /** Those that may stay, one at most; the others under this address are removed. */
    private static List<Long> cleared(Registry registry, String address, @Nullable String filter) {
        var ours = registry.entries().stream()
                .filter(entry -> entry.url().equals(address))
                .toList();
        var right = ours.stream()
                .filter(entry -> entry.filter().equals(filter))
                .map(Registry.Entry::id)
                .limit(1)
                .toList();
        var wrong = ours.stream()
                .map(Registry.Entry::id)
                .filter(id -> !right.contains(id))
                .toList();
        if (!wrong.isEmpty()) {
            registry.remove(wrong);
        }
        return right;
    }

    private static String filter(JiraConnection connection) {
        return "project in (" + String.join(", ", connection.projects()) + ")";
    }

    private void note(UUID hook, Instant end) {
        transaction.executeWithoutResult(status -> hooks.registered(hook, end));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
