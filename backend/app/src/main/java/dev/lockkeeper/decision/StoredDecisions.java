package dev.lockkeeper.decision;

import dev.lockkeeper.common.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The current tenant's decisions, to take steps on. */
interface StoredDecisions extends JpaRepository<Decision, UUID> {

    Optional<Decision> findByNumber(int number);

    default Decision get(DecisionId id) {
        return findByNumber(id.number()).orElseThrow(() -> new NotFound("decision"));
    }
}
