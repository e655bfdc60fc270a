package dev.lockkeeper.execution;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who tried to start what was not to start. The step itself is undone, so this is one of its own. */
@Component
class RefusedStarts {

    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    RefusedStarts(ApplicationEventPublisher events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void record(CurrentMember by, MigrationId id, StartRefusal refusal) {
        var why = messages.getMessage(refusal.key(), refusal.arguments(), Locale.ENGLISH);
        events.publishEvent(new StartRefused(id, by.id(), refusal.place(), refusal.startedAt(), why));
    }
}
