package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises as people and their programs make and keep them: what they name has to be there. */
@Service
@Transactional
public class PromisesByHand {

    private final ObligationKeeping keeping;
    private final Databases databases;
    private final List<NamedSubjects> named;

    PromisesByHand(ObligationKeeping keeping, Databases databases, List<NamedSubjects> named) {
        this.keeping = keeping;
        this.databases = databases;
        this.named = named;
    }

    @EngineersMay
    public ObligationId promise(CurrentMember by, Promise promise) {
        if (promise.subject() != null) {
            requireThere(promise.subject().text());
        }
        requireThere(promise.work().database());
        return keeping.promise(by, promise);
    }

    /** A note, or the name of what did it alone. */
    @EngineersMay
    public void keep(CurrentMember by, ObligationId id, String evidence) {
        requireThere(evidence);
        keeping.keep(by, id, evidence);
    }

    private void requireThere(@Nullable UUID database) {
        require(
                database == null || databases.find(new DatabaseId(database)).isPresent(),
                "obligation.database-unknown");
    }

    /** What is no name is a note, and says what it likes. */
    private void requireThere(String name) {
        Subject.named(name).filter(subject -> !isThere(subject)).ifPresent(missing -> {
            throw new UnknownSubject(missing);
        });
    }

    private boolean isThere(Subject subject) {
        return named.stream()
                .filter(room -> room.kind() == subject.kind())
                .anyMatch(room -> room.has(subject.number()));
    }
}
