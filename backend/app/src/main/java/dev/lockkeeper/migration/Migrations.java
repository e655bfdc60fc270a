package dev.lockkeeper.migration;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Migrations extends JpaRepository<Migration, UUID> {

    /** Steps on one migration take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Migration m where m.number = :number")
    Optional<Migration> lockByNumber(int number);

    @Query("""
            select m from Migration m
             where m.repository = :repository and m.branch = :branch
             order by m.openedAt desc, m.number desc limit 1
            """)
    Optional<Migration> latestOf(String repository, String branch);
}
