package dev.lockkeeper.execution;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Executions extends JpaRepository<Execution, UUID> {

    Optional<Execution> findByIdempotencyKey(String key);
}
