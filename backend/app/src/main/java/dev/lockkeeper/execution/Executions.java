package dev.lockkeeper.execution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Executions extends JpaRepository<Execution, UUID> {

    Optional<Execution> findByIdempotencyKey(String key);

    List<Execution> findByMigrationIdAndProductionTrue(UUID migration);

    List<Execution> findByMigrationIdAndRevisionIdAndProductionTrue(UUID migration, UUID revision);
}
