package dev.lockkeeper.decision;

import dev.lockkeeper.common.NotFound;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The current tenant's decisions, to take steps on. */
interface StoredDecisions extends JpaRepository<Decision, UUID> {

    Optional<Decision> findByNumber(int number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Decision> findLockedByNumber(int number);

    /** For steps that count what others have said: they come one after the other. */
    default Decision lock(DecisionId id) {
        return findLockedByNumber(id.number()).orElseThrow(() -> new NotFound("decision"));
    }

    default Decision get(DecisionId id) {
        return findByNumber(id.number()).orElseThrow(() -> new NotFound("decision"));
    }
}
