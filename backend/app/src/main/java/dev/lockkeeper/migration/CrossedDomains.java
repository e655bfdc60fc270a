package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.risk.FloorFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The domains that own the tables of a migration. */
@Component
class CrossedDomains implements FloorSource {

    private final Domains domains;

    CrossedDomains(Domains domains) {
        this.domains = domains;
    }

    @Override
    public FloorFacts of(FloorSubject subject) {
        if (subject.tables().isEmpty()) {
            return FloorFacts.NONE;
        }
        var crossed = domains.crossed(subject.database(), subject.tables()).stream()
                .map(Domain::name)
                .toList();
        return new FloorFacts(null, crossed, List.of());
    }
}
