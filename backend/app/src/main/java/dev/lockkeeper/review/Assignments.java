package dev.lockkeeper.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Assignments extends JpaRepository<Assignment, UUID> {

    List<Assignment> findByMigrationIdOrderByNumber(UUID migration);

    Optional<Assignment> findByIdAndMigrationId(UUID id, UUID migration);
}
