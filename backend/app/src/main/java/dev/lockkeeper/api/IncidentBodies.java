package dev.lockkeeper.api;

import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is sent of incidents, told in the room's own terms. */
@Component
class IncidentBodies {

    private final Targets targets;

    IncidentBodies(Targets targets) {
        this.targets = targets;
    }

    @Nullable
    IncidentSource source(IncidentBody body) {
        return IncidentSource.of(body.source(), body.sourceId());
    }

    IncidentDetails details(IncidentBody body) {
        return new IncidentDetails(
                Objects.requireNonNull(body.title()),
                Objects.requireNonNull(body.severity()),
                body.course(),
                Objects.requireNonNullElse(body.service(), ""),
                targets.named(body.database()),
                Objects.requireNonNullElse(body.tables(), List.of()),
                Objects.requireNonNullElse(body.description(), ""),
                body.cost());
    }
}
