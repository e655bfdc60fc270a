package dev.lockkeeper.incident;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Incidents extends JpaRepository<Incident, UUID> {

    /** Steps on one incident take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.number = :number")
    Optional<Incident> lockByNumber(int number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.source = :name and i.sourceId = :id")
    Optional<Incident> lockBySource(String name, String id);
}
