package dev.lockkeeper.jira;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.outside.Proofs;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the doors at which a connection's Jira tells what happens. Each method is one step of an admin. */
@Service
@Transactional
class HookKeeping {

    /** What exists in this answer and nowhere else in the open. */
    record Made(JiraHook hook, String secret) {

        @Override
        public String toString() {
            return "Made[hook=" + hook + "]";
        }
    }

    private final JiraConnections connections;
    private final JiraHooks hooks;
    private final SecretBox secrets;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    HookKeeping(
            JiraConnections connections,
            JiraHooks hooks,
            SecretBox secrets,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.connections = connections;
        this.hooks = hooks;
        this.secrets = secrets;
        this.outbox = outbox;
        this.events = events;
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public List<JiraHook> of(JiraConnection connection) {
        return hooks.of(connection.id());
    }

    /** The secret before it opens nothing from now on; the address stays, so that it need not be typed in anew. */
    @AdminsMay
    public Made renew(CurrentMember by, UUID connection, HookKind kind) {
        var home = connections.get(connection);
        var id = find(home, kind).map(JiraHook::id).orElseGet(Ids::next);
        return kind == HookKind.APP ? register(by, home, id) : renew(by, home, id, kind);
    }

    /** The proof is the app's own secret, which nobody has to copy; Jira is told in a moment. */
    private Made register(CurrentMember by, JiraConnection home, UUID id) {
        require(home.signIn().isOAuth(), "jira.hook.APP.other");
        require(!home.takesAll(), "jira.hook.APP.projects");
        hooks.put(id, home.id(), HookKind.APP, by.id(), null);
        outbox.ask(RegistrationChore.NAME, RegistrationChore.target(home.id(), id));
        tell(by, "jira.hook-registered", home, HookKind.APP);
        return new Made(hooks.find(id).orElseThrow(), "");
    }

    private Made renew(CurrentMember by, JiraConnection home, UUID id, HookKind kind) {
        var secret = Proofs.newSecret();
        var sealed = secrets.seal(secret, TenantContext.required().value(), id);
        hooks.put(id, home.id(), kind, by.id(), sealed);
        tell(by, "jira.hook-renewed", home, kind);
        return new Made(hooks.find(id).orElseThrow(), secret);
    }

    @AdminsMay
    public void close(CurrentMember by, UUID connection, HookKind kind) {
        var home = connections.get(connection);
        find(home, kind).ifPresent(hook -> {
            hooks.delete(connection, kind);
            if (kind == HookKind.APP) {
                outbox.ask(RegistrationChore.NAME, RegistrationChore.target(connection, hook.id()));
            }
            tell(by, "jira.hook-closed", home, kind);
        });
    }

    private Optional<JiraHook> find(JiraConnection connection, HookKind kind) {
        return hooks.of(connection.id()).stream()
                .filter(hook -> hook.kind() == kind)
                .findFirst();
    }

    private void tell(CurrentMember by, String action, JiraConnection connection, HookKind kind) {
        events.publishEvent(new ConnectionChanged(by.id(), action, connection.name(), kind.name()));
    }
}
