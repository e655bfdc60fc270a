package dev.lockkeeper.incident.hook;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.outside.Proofs;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the doors at which programs tell of incidents. Each method is one step of an admin. */
@Service
@Transactional
public class IncidentHookKeeping {

    static final int LONGEST_NAME = 50;
    static final int SHORTEST_SECRET = 16;
    static final int LONGEST_SECRET = 500;

    /** What exists in this answer and nowhere else in the open. */
    public record Made(IncidentHook hook, String secret) {

        @Override
        public String toString() {
            return "Made[hook=" + hook + "]";
        }
    }

    private final IncidentHooks hooks;
    private final Databases databases;
    private final SecretBox secrets;
    private final ApplicationEventPublisher events;

    IncidentHookKeeping(IncidentHooks hooks, Databases databases, SecretBox secrets, ApplicationEventPublisher events) {
        this.hooks = hooks;
        this.databases = databases;
        this.secrets = secrets;
        this.events = events;
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public List<IncidentHook> list() {
        return hooks.all();
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public IncidentHook get(UUID id) {
        return hooks.find(id).orElseThrow(() -> new NotFound("incident-hook"));
    }

    /** @param secret that of a program which makes its own; empty for one of ours */
    @AdminsMay
    public Made open(
            CurrentMember by, String name, IncidentHookKind kind, @Nullable DatabaseId database, String secret) {
        var bare = name.strip();
        require(
                !bare.isEmpty() && bare.length() <= LONGEST_NAME && Text.canBeKept(bare),
                "incident.hook.name-length",
                LONGEST_NAME);
        require(!hooks.isNamed(bare), "incident.hook.name-known", bare);
        if (database != null) {
            databases.get(database);
        }
        var id = Ids.next();
        var chosen = chosen(secret);
        hooks.add(id, bare, kind, database, sealed(chosen, id), by.id());
        tell(by, "incident.hook-opened", bare, kind.name());
        return new Made(get(id), chosen);
    }

    /** The secret before it opens nothing from now on; the address stays. Who renews it answers for what is told. */
    @AdminsMay
    public Made renew(CurrentMember by, UUID id, String secret) {
        var hook = get(id);
        var chosen = chosen(secret);
        hooks.renew(id, sealed(chosen, id), by.id());
        tell(by, "incident.hook-renewed", hook.name(), "");
        return new Made(get(id), chosen);
    }

    /** Nobody is let in until it is given another secret; what came in stays. */
    @AdminsMay
    public void close(CurrentMember by, UUID id) {
        var hook = get(id);
        hooks.close(id);
        tell(by, "incident.hook-closed", hook.name(), "");
    }

    private static String chosen(String typed) {
        var bare = typed.strip();
        if (bare.isEmpty()) {
            return Proofs.newSecret();
        }
        require(
                bare.length() >= SHORTEST_SECRET && bare.length() <= LONGEST_SECRET,
                "incident.hook.secret-length",
                SHORTEST_SECRET,
                LONGEST_SECRET);
        return bare;
    }

    private byte[] sealed(String secret, UUID id) {
        return secrets.seal(secret, TenantContext.required().value(), id);
    }

    private void tell(CurrentMember by, String action, String name, String detail) {
        events.publishEvent(new HookChanged(by.id(), action, name, detail));
    }
}
