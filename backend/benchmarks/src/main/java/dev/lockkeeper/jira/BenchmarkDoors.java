package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.hook.HookKind;
import java.net.URI;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens a door to a connection's webhooks; stands in this package since nobody else may see them. */
@Component
@ConditionalOnProperty("lockkeeper.benchmark.jira")
public class BenchmarkDoors {

    /** @param path below the application's address */
    public record Door(String path, String secret) {}

    private final HookKeeping hooks;

    BenchmarkDoors(HookKeeping hooks) {
        this.hooks = hooks;
    }

    public Door open(CurrentMember admin, UUID connection) {
        var made = Acting.as(admin, () -> hooks.renew(admin, connection, HookKind.WEBHOOK));
        return new Door(URI.create(made.hook().address()).getPath(), made.secret());
    }
}
