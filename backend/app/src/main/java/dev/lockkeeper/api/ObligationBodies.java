package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is sent of obligations, told in the room's own terms. */
@Component
class ObligationBodies {

    private static final Pattern MIGRATION = Pattern.compile("M-([1-9][0-9]{0,8})");

    private final MigrationArchive migrations;
    private final Targets targets;

    ObligationBodies(MigrationArchive migrations, Targets targets) {
        this.migrations = migrations;
        this.targets = targets;
    }

    Promise promise(ObligationBody body, MemberId answerable) {
        return new Promise(
                Objects.requireNonNull(body.kind()),
                Objects.requireNonNull(body.title()),
                body.owner() == null ? answerable : new MemberId(body.owner()),
                Objects.requireNonNull(body.due()),
                subject(body.about()),
                new Work(database(body), text(body.table()), text(body.object())),
                Origin.HAND);
    }

    /** A migration that is named as evidence has to be there. */
    String evidence(EvidenceBody body, CurrentMember me) {
        var evidence = Objects.requireNonNull(body.evidence()).strip();
        var named = MIGRATION.matcher(evidence);
        if (named.matches()) {
            requireThere(new MigrationId(me.tenant(), Integer.parseInt(named.group(1))));
        }
        return evidence;
    }

    private void requireThere(MigrationId id) {
        try {
            migrations.get(id);
        } catch (NotFound missing) {
            throw new InvalidField(
                    "evidence", "There is no migration " + id + ".", "a migration such as M-42, or a note");
        }
    }

    private @Nullable UUID database(ObligationBody body) {
        return body.database() == null ? null : targets.get(body.database()).value();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static @Nullable Subject subject(@Nullable String about) {
        if (about == null) {
            return null;
        }
        var number = Integer.parseInt(about.substring(2));
        return switch (about.charAt(0)) {
            case 'M' -> Subject.migration(number);
            case 'D' -> Subject.decision(number);
            default -> Subject.incident(number);
        };
    }
}
