package dev.lockkeeper.incident;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was told of an incident. It carries what the incident is now, so whoever counts incidents needs no other.
 *
 * @param causal the migrations that are held to have caused it
 * @param database where it hurt, as far as anybody said
 */
public record IncidentChanged(
        IncidentId id,
        UUID incident,
        MemberId actor,
        EntryKind what,
        Instant impactStarted,
        @Nullable Instant restored,
        @Nullable Cause cause,
        @Nullable Certainty certainty,
        List<UUID> causal,
        @Nullable UUID database)
        implements Audited {

    public IncidentChanged {
        causal = List.copyOf(causal);
    }

    @Override
    public String action() {
        return "incident." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return cause == null || certainty == null
                ? ""
                : (cause + ", " + certainty).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
