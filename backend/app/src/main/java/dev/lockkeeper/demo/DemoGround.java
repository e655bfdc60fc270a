package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.DomainDetails;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Structure;
import dev.lockkeeper.catalogue.SurveyedIndex;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.demo.DemoPeople.Staff;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a demo tenant governs: domains with owners, environments, databases and their tables. */
@Component
class DemoGround {

    /** The catalogue's names for what was laid out. */
    record Ground(Map<String, DomainId> domains, Map<String, DatabaseId> databases, UUID staging, UUID production) {}

    private final Surveying surveying;
    private final Clock clock;

    DemoGround(Surveying surveying, Clock clock) {
        this.surveying = surveying;
        this.clock = clock;
    }

    Ground layOut(Staff staff, List<String> databases) {
        return Acting.as(staff.admin(), () -> {
            var domains = domains(staff);
            var staging = surveying.addEnvironment(staff.admin(), new EnvironmentDetails("staging", false, 1));
            var production = surveying.addEnvironment(staff.admin(), new EnvironmentDetails("production", true, 2));
            var ids = new LinkedHashMap<String, DatabaseId>();
            databases.forEach(name -> ids.put(name, register(staff, name, domains)));
            return new Ground(domains, ids, staging, production);
        });
    }

    private Map<String, DomainId> domains(Staff staff) {
        var ids = new LinkedHashMap<String, DomainId>();
        var reviewers = staff.reviewers();
        for (var name : DemoTables.domains()) {
            var owners = List.of(
                    reviewers.get(ids.size() % reviewers.size()).id(),
                    reviewers.get((ids.size() + 1) % reviewers.size()).id());
            ids.put(
                    name,
                    surveying.addDomain(
                            staff.admin(),
                            new DomainDetails(
                                    name,
                                    "Everything about " + name.toLowerCase(java.util.Locale.ROOT) + ".",
                                    owners)));
        }
        return ids;
    }

    private static SurveyedIndex key(DemoTables.DemoTable table) {
        return new SurveyedIndex("public", table.name(), table.name() + "_pkey", true, table.rows());
    }

    private DatabaseId register(Staff staff, String name, Map<String, DomainId> domains) {
        var tables = DemoTables.ALL.stream()
                .filter(table -> table.database().equals(name))
                .toList();
        var id = surveying.registerDatabase(
                staff.admin(),
                new DatabaseDetails(
                        name,
                        name.equals("billing") ? 17 : 18,
                        false,
                        domains.get(tables.get(0).domain()),
                        "The " + name + " service's database, one primary and two replicas."));
        surveying.takeSnapshot(
                staff.admin(),
                id,
                clock.instant(),
                "demo",
                tables.stream()
                        .map(table -> new SurveyedTable(
                                "public",
                                table.name(),
                                table.rows(),
                                table.bytes(),
                                table.heat(),
                                domains.get(table.domain())))
                        .toList(),
                new Structure(null, tables.stream().map(DemoGround::key).toList()));
        return id;
    }
}
