package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.insight.upkeep.UpkeepDesk;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands around the figures, read in one go. */
@Component
@Transactional(readOnly = true)
public class Offers {

    private final Domains domains;
    private final Databases databases;
    private final SavedViews views;
    private final UpkeepDesk upkeep;

    Offers(Domains domains, Databases databases, SavedViews views, UpkeepDesk upkeep) {
        this.domains = domains;
        this.databases = databases;
        this.views = views;
        this.upkeep = upkeep;
    }

    /**
     * What one may choose.
     *
     * @param views that the member keeps
     * @param alarming whether some figures may be wrong
     */
    public record Offered(List<Domain> domains, List<Database> databases, List<SavedView> views, boolean alarming) {}

    @ViewersMay
    public Offered to(CurrentMember member) {
        return new Offered(domains.list(), databases.list(), views.of(member), upkeep.isAlarming());
    }
}
