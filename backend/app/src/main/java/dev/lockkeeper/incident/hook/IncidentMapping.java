package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jobs.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a door's messages mean, and gives those another chance that could not be read. */
@Service
@Transactional
public class IncidentMapping {

    /** On the page of a door, of those that wait for somebody and of the others. */
    static final int SHOWN = 50;

    /**
     * What a mapping makes of an example.
     *
     * @param places to choose from
     * @param incidents that would be written down
     * @param problem why there are none; null where nothing is wrong
     */
    public record Preview(
            List<Example.Place> places,
            List<MappedIncident> incidents,
            @Nullable RuleViolation problem) {}

    private final IncidentHookKeeping hooks;
    private final IncidentMappings mappings;
    private final IncidentMessages messages;
    private final MessageReading reading;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentMapping(
            IncidentHookKeeping hooks,
            IncidentMappings mappings,
            IncidentMessages messages,
            MessageReading reading,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.hooks = hooks;
        this.mappings = mappings;
        this.messages = messages;
        this.reading = reading;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public SavedMapping of(IncidentHook hook) {
        return mappings.latest(hook);
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public List<IncidentMessage> messages(IncidentHook hook) {
        return messages.latest(hook.id(), SHOWN);
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public IncidentMessage message(UUID hook, UUID id) {
        return messages.find(hook, id).orElseThrow(() -> new NotFound("incident-message"));
    }

    /** Nothing is kept. */
    @AdminsMay
    @Transactional(readOnly = true)
    public Preview preview(Mapping mapping, String example) {
        if (example.isBlank()) {
            return new Preview(List.of(), List.of(), null);
        }
        var body = example.getBytes(StandardCharsets.UTF_8);
        List<Example.Place> places = List.of();
        try {
            mapping.checkPlaces();
            places = Example.places(reading.tree(body), mapping);
            mapping.check();
            return new Preview(places, reading.read(mapping, body, clock.instant()), null);
        } catch (RuleViolation why) {
            return new Preview(places, List.of(), why);
        }
    }

    /**
     * From now on messages are read so.
     *
     * @param seen the version that was changed
     * @param again whether what was kept is tried again
     */
    @AdminsMay
    public void save(CurrentMember by, IncidentHook hook, int seen, Mapping mapping, boolean again) {
        if (mappings.latest(hook).version() != seen) {
            throw new Conflict();
        }
        mapping.check();
        if (!mappings.add(hook, seen + 1, mapping, by.id())) {
            throw new Conflict();
        }
        events.publishEvent(new HookChanged(by.id(), "incident.hook-mapped", hook.name(), String.valueOf(seen + 1)));
        if (again) {
            tryAgain(hook, Optional.empty());
        }
    }

    /** Of one message that was kept, or of all of them. */
    @AdminsMay
    public void tryAgain(IncidentHook hook, Optional<UUID> message) {
        if (messages.again(hook.id(), message) > 0) {
            outbox.ask(IncidentMessageChore.NAME, hook.id().toString());
        }
    }

    @AdminsMay
    public void discard(IncidentHook hook, UUID id) {
        if (message(hook.id(), id).isKept()) {
            messages.discard(id);
        }
    }
}
