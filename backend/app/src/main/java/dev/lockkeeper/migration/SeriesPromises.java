package dev.lockkeeper.migration;

import dev.lockkeeper.lint.LeftOpen;
import dev.lockkeeper.obligation.ObligationId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one step of a series leaves may be what a later step is promised to do: then it needs no second promise. */
@Component
class SeriesPromises {

    private final SeriesBook book;
    private final MigrationArchive archive;

    SeriesPromises(SeriesBook book, MigrationArchive archive) {
        this.book = book;
        this.archive = archive;
    }

    Optional<ObligationId> promised(UUID migration, LeftOpen left) {
        return book.around(migration).stream()
                .flatMap(series -> series.steps().stream())
                .filter(step -> step.obligation() != null && !step.status().isEnded())
                .filter(step -> !step.migration().equals(migration) && does(step.migration(), left))
                .findFirst()
                .map(step -> new ObligationId(Objects.requireNonNull(step.obligation())));
    }

    private boolean does(UUID later, LeftOpen left) {
        return archive.find(later)
                .map(migration -> archive.revision(migration.revision()))
                .filter(revision -> revision.report().remainder().done().stream()
                        .anyMatch(done -> LeftWork.kind(done.kind()) == LeftWork.kind(left.kind())
                                && done.does(done.kind(), left.table(), left.object())))
                .isPresent();
    }
}
