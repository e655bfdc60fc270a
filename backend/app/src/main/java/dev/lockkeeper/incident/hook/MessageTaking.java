package dev.lockkeeper.incident.hook;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.IncidentSource;
import dev.lockkeeper.incident.hook.IncidentMessage.Outcome;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down the incidents that a message tells of; where that cannot be, the message is kept with the reason. */
@Component
class MessageTaking {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTaking.class);

    private final IncidentMessages messages;
    private final IncidentMappings mappings;
    private final MessageReading reading;
    private final IncidentLog log;
    private final Members members;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    MessageTaking(
            IncidentMessages messages,
            IncidentMappings mappings,
            MessageReading reading,
            IncidentLog log,
            Members members,
            Tenants tenants,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.mappings = mappings;
        this.reading = reading;
        this.log = log;
        this.members = members;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** All that one message tells of, or nothing of it. */
    void take(IncidentHook hook, IncidentMessage message) {
        try {
            var by = answerable(hook);
            Acting.run(
                    by,
                    () -> transaction.executeWithoutResult(status -> {
                        var saved = mappings.latest(hook);
                        var told = told(by, hook, saved.mapping(), message);
                        messages.settle(
                                message.id(), told.isEmpty() ? Outcome.NOTHING : Outcome.TOLD, told, saved.version());
                    }));
        } catch (RuleViolation why) {
            keep(message, why);
        } catch (TransientDataAccessException | RecoverableDataAccessException | TransactionException tryLater) {
            throw tryLater;
        } catch (RuntimeException unexpected) {
            // One that can never be taken would else be tried again and again, and those behind it with it.
            LOG.error("A message of the door {} could not be taken: {}", hook.id(), message.id(), unexpected);
            keep(message, new RuleViolation("incident.message.failed"));
        }
    }

    private void keep(IncidentMessage message, RuleViolation why) {
        transaction.executeWithoutResult(status -> messages.keep(message.id(), why));
    }

    private List<Integer> told(CurrentMember by, IncidentHook hook, Mapping mapping, IncidentMessage message) {
        return reading.read(mapping, message.body(), message.receivedAt()).stream()
                .map(one -> told(by, hook, one).number())
                .distinct()
                .toList();
    }

    private IncidentId told(CurrentMember by, IncidentHook hook, MappedIncident one) {
        var source = new IncidentSource(hook.name(), one.sourceId());
        var id = log.receive(by, source, reading.details(hook, one)).id();
        if (one.reopened() != null) {
            log.reopen(by, id, one.reopened());
        }
        return id;
    }

    /** Who gave the door its secret, while they may still report. */
    private CurrentMember answerable(IncidentHook hook) {
        var member = Acting.asSystem(
                TenantContext.required(), () -> transaction.execute(status -> members.get(hook.renewedBy())));
        require(member.active() && member.role().includes(Role.ENGINEER), "incident.message.nobody", member.name());
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        return CurrentMember.of(tenant, member);
    }
}
