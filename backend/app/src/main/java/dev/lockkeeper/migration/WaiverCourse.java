package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberAuthentication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the promises about waivers when their migration ends. */
@Component
class WaiverCourse {

    private final WaiverPromises promises;
    private final MigrationLifecycle lifecycle;
    private final Revisions revisions;

    WaiverCourse(WaiverPromises promises, MigrationLifecycle lifecycle, Revisions revisions) {
        this.promises = promises;
        this.lifecycle = lifecycle;
        this.revisions = revisions;
    }

    @EventListener
    void on(MigrationMoved moved) {
        MemberAuthentication.current().ifPresent(by -> follow(by, moved));
    }

    private void follow(CurrentMember by, MigrationMoved moved) {
        switch (moved.to()) {
            case DONE -> {
                var migration = lifecycle.lock(moved.id());
                var revision = revisions.find(migration.revision()).orElseThrow();
                promises.promiseFromScripts(by, migration, revision.report().findings());
            }
            case WITHDRAWN, REJECTED -> promises.dropped(by, moved.id(), moved.id() + " was given up.");
            default -> {}
        }
    }
}
