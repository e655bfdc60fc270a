package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.Locale;
import java.util.UUID;

/** A swap of shifts was asked for, accepted, declined or withdrawn: what concerns both members. */
public record SwapMoved(
        MemberId actor,
        UUID swap,
        RotationId rotation,
        String name,
        MemberId askedBy,
        MemberId askedOf,
        SwapStatus status,
        String period)
        implements Audited {

    @Override
    public String action() {
        return "rotation.swap-" + status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public String detail() {
        return period;
    }
}
