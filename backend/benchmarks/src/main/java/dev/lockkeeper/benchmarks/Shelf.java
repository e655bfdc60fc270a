package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.DomainDetails;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a company with decisions and all that hangs on them. Straight into the tables, since ten thousand people's steps
 * would take an hour; the same number is the same record in every company.
 */
@Component
class Shelf {

    private static final int CHUNK = 1000;

    private final Statements statements;
    private final Surveying surveying;
    private final Domains domains;
    private final Clock clock;

    Shelf(Statements statements, Surveying surveying, Domains domains, Clock clock) {
        this.statements = statements;
        this.surveying = surveying;
        this.domains = domains;
        this.clock = clock;
    }

    @Transactional
    void fill(Company company, int count) {
        Stream.of("Billing", "Identity", "Search", "Delivery", "Support", "Ledger", "Risk", "Reporting", "Partners")
                .forEach(
                        name -> surveying.addDomain(company.admin(), new DomainDetails(name, "", java.util.List.of())));
        var ids = IntStream.range(0, count).mapToObj(n -> Ids.next()).toArray(UUID[]::new);
        var given = given(company, count);
        given.put("ids", ids);
        given.put("titles", texts(1, count, Prose::title));
        statements.run("decisions.sql", given);
        for (int from = 1; from <= count; from += CHUNK) {
            revisions(given, from, Math.min(from + CHUNK - 1, count));
        }
        statements.run("around-decisions.sql", given);
    }

    private void revisions(Map<String, Object> given, int from, int to) {
        given.put("from", from);
        given.put("contexts", texts(from, to, prose -> prose.text(3)));
        given.put("options", texts(from, to, Prose::options));
        given.put("decisions", texts(from, to, prose -> prose.text(2)));
        given.put("consequences", texts(from, to, prose -> prose.text(1)));
        given.put("critiques", texts(from, to, prose -> prose.text(1)));
        statements.run("revisions.sql", given);
    }

    private Map<String, Object> given(Company company, int count) {
        var people = Stream.concat(company.engineers().stream(), company.reviewers().stream())
                .map(CurrentMember::id)
                .map(id -> id.value())
                .toArray(UUID[]::new);
        var given = new java.util.HashMap<String, Object>();
        given.put("tenant", company.tenant().id().value());
        given.put("count", count);
        given.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        given.put("people", people);
        given.put("reader", company.reader().id().value());
        given.put("database", company.database().value());
        given.put("tables", Changes.names());
        given.put(
                "domains",
                domains.list().stream().map(Domain::id).map(id -> id.value()).toArray(UUID[]::new));
        return given;
    }

    private static String[] texts(int from, int to, Function<Prose, String> text) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> text.apply(new Prose(n)))
                .toArray(String[]::new);
    }
}
