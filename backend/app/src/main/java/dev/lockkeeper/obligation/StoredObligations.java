package dev.lockkeeper.obligation;

import dev.lockkeeper.common.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The current tenant's obligations, to take steps on. */
interface StoredObligations extends JpaRepository<Obligation, UUID> {

    List<Obligation> findByKindAndSubjectKindAndSubjectTextAndStatus(
            ObligationKind kind, Subject.Kind subjectKind, String subjectText, ObligationStatus status);

    boolean existsBySubjectTextAndKindAndTableNameAndObjectNameAndOrigin(
            String subjectText, ObligationKind kind, String tableName, String objectName, Origin origin);

    default Obligation get(ObligationId id) {
        return findById(id.value()).orElseThrow(() -> new NotFound("obligation"));
    }

    default List<Obligation> openAbout(Subject subject, ObligationKind kind) {
        return findByKindAndSubjectKindAndSubjectTextAndStatus(
                kind, subject.kind(), subject.text(), ObligationStatus.OPEN);
    }
}
