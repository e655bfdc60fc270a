package dev.lockkeeper.decision;

import dev.lockkeeper.common.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The current tenant's comments, to take steps on. */
interface DecisionComments extends JpaRepository<DecisionComment, UUID> {

    Optional<DecisionComment> findByIdAndDecisionId(UUID id, UUID decision);

    default DecisionComment get(UUID id, Decision of) {
        return findByIdAndDecisionId(id, of.key()).orElseThrow(() -> new NotFound("comment"));
    }
}
