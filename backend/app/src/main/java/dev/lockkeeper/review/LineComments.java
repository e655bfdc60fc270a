package dev.lockkeeper.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LineComments extends JpaRepository<LineComment, UUID> {

    Optional<LineComment> findByIdAndMigrationId(UUID id, UUID migration);

    List<LineComment> findByMigrationIdAndAuthorIdAndDraftTrueOrderById(UUID migration, UUID author);
}
