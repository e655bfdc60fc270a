package dev.lockkeeper.notify;

import dev.lockkeeper.migration.ClashFound;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.notify.Happening.About;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices where two migrations meet, and tells the author of each which statement of theirs it is. */
@Component
class ClashWatch {

    private final MigrationArchive archive;
    private final Happenings happenings;
    private final Clock clock;

    ClashWatch(MigrationArchive archive, Happenings happenings, Clock clock) {
        this.archive = archive;
        this.happenings = happenings;
        this.clock = clock;
    }

    @EventListener
    void on(ClashFound event) {
        var migration = archive.get(event.id());
        var place = event.place();
        happenings.tell(
                new Happening(
                        EventType.MIGRATION_CLASH,
                        key(event),
                        words(event),
                        event.actor(),
                        About.of(migration),
                        List.of(
                                event.other().toString(),
                                event.what(),
                                String.valueOf(place.statement()),
                                place.script()),
                        "/migrations/" + event.id().number() + "#clashes",
                        clock.instant()),
                Map.of(migration.author(), NoticeKind.CLASH));
    }

    /** Each revision by which they meet is another event; it runs but once. */
    private static String key(ClashFound event) {
        var met = "clash/" + event.migration() + "/" + event.other().number() + "/";
        return met + (event.revision() == null ? "ran" : event.revision());
    }

    private static String words(ClashFound event) {
        var place = event.place().statement() == 0 ? "WHOLE" : "STATEMENT";
        return (event.ran() ? "CLASH.RAN." : "CLASH.MET.") + place;
    }
}
