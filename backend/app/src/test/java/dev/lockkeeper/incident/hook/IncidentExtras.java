package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A door for incidents with a mapping and a message that is kept, for walks over everything. */
@TestComponent
public class IncidentExtras {

    private final IncidentHookKeeping hooks;
    private final IncidentMapping mapping;
    private final IncidentMessages messages;
    private final TransactionTemplate transaction;

    IncidentExtras(
            IncidentHookKeeping hooks,
            IncidentMapping mapping,
            IncidentMessages messages,
            TransactionTemplate transaction) {
        this.hooks = hooks;
        this.mapping = mapping;
        this.messages = messages;
        this.transaction = transaction;
    }

    public void add(CurrentMember owner) {
        Acting.run(owner, () -> {
            var hook = hooks.open(owner, "walk", IncidentHookKind.PAGERDUTY, null, "")
                    .hook();
            mapping.save(owner, hook, 0, Mapping.PAGERDUTY, false);
            transaction.executeWithoutResult(status -> {
                var id = messages.add(hook.id(), new byte[] {'{'}, 1);
                messages.keep(id, new RuleViolation("incident.message.not-json"));
            });
        });
    }
}
