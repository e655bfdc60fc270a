package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.obligation.ObligationKeeping;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a step of a series has ended, what was promised of it is kept, and the next one is asked again. */
@Component
class SeriesCourse {

    private final SeriesBook book;
    private final MigrationLifecycle lifecycle;
    private final ObligationKeeping obligations;

    SeriesCourse(SeriesBook book, MigrationLifecycle lifecycle, ObligationKeeping obligations) {
        this.book = book;
        this.lifecycle = lifecycle;
        this.obligations = obligations;
    }

    @EventListener
    void on(MigrationMoved moved) {
        if (!moved.to().isEnded()) {
            return;
        }
        if (moved.to() == MigrationStatus.DONE) {
            keep(moved);
        }
        book.after(moved.migration())
                .ifPresent(next -> lifecycle.settle(new MigrationId(moved.id().tenant(), next)));
    }

    private void keep(MigrationMoved moved) {
        book.promised(moved.migration())
                .filter(obligations::mayKeep)
                .ifPresent(promise -> MemberAuthentication.current()
                        .ifPresent(
                                by -> obligations.keep(by, promise, moved.id().toString())));
    }
}
