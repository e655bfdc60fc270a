package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each issue of a tenant has to show in the end, told by what was asked for and not by what was remembered. */
final class IssueTruth {

    private static final Set<MigrationStatus> RESOLVED =
            Set.of(MigrationStatus.DONE, MigrationStatus.WITHDRAWN, MigrationStatus.REJECTED);

    private final MigrationArchive archive;
    private final LinkPainter painter;
    private final Connections connections;
    private final TransactionTemplate transaction;
    private final TwoJiras tenant;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    IssueTruth(ApplicationContext beans, TwoJiras tenant) {
        archive = beans.getBean(MigrationArchive.class);
        painter = beans.getBean(LinkPainter.class);
        connections = beans.getBean(Connections.class);
        transaction = beans.getBean(TransactionTemplate.class);
        this.tenant = tenant;
    }

    void holds() {
        Turmoil.there(tenant).forEach(this::holds);
    }

    private void holds(Ticket ticket) {
        var shown = migrationsOn(ticket);
        var links = ticket.jira.remoteLinks(ticket.key());
        shown.forEach(migration -> assertThat(links.stream().filter(link -> leadsTo(link, migration)))
                .as("links of %s on %s", migration.id(), ticket)
                .hasSizeBetween(mayBeMissing(migration) ? 0 : 1, 1)
                .allSatisfy(link -> says(link, migration, ticket)));
        assertThat(links).as("whatever %s shows", ticket).allMatch(link -> shown.stream()
                .anyMatch(migration -> leadsTo(link, migration)));
        marked(ticket, shown, links);
    }

    private void marked(Ticket ticket, List<MigrationSummary> shown, List<RemoteLink> links) {
        var tier = tier(shown);
        assertThat(ticket.jira.labels(ticket.key()).stream().filter(label -> label.startsWith("db-risk-")))
                .as("labels of %s", ticket)
                .containsExactlyElementsOf(tier.map(highest -> "db-risk-" + highest.slug()).stream()
                        .toList());
        if (ticket.jira != tenant.own) {
            assertThat(ticket.jira
                            .field(ticket.key(), JiraStage.FIELD)
                            .map(field -> field.path("value").asString(""))
                            .filter(value -> !value.isEmpty()))
                    .as("field of %s", ticket)
                    .isEqualTo(tier.map(RiskTier::slug).map(IssueTruth::capital));
        }
        factsAreRight(ticket, shown, links);
        rejectionsAreSaidOnce(ticket, shown);
    }

    private void factsAreRight(Ticket ticket, List<MigrationSummary> shown, List<RemoteLink> links) {
        var facts = ticket.jira.property(ticket.key(), RiskFacts.PROPERTY);
        assertThat(facts.isPresent()).as("property of %s", ticket).isEqualTo(!links.isEmpty());
        facts.ifPresent(kept -> {
            assertThat(kept.path("tier").asString(""))
                    .as("property of %s", ticket)
                    .isEqualTo(tier(shown).map(RiskTier::slug).orElse(""));
            assertThat(kept.path("migrations").valueStream().map(JsonNode::toString))
                    .as("property of %s", ticket)
                    .containsExactlyInAnyOrderElementsOf(shown.stream()
                            .filter(migration -> links.stream().anyMatch(link -> leadsTo(link, migration)))
                            .map(this::fact)
                            .toList());
        });
    }

    private String fact(MigrationSummary migration) {
        return json.valueToTree(new RiskFacts.Fact(
                        migration.number(),
                        migration.tier().slug(),
                        migration.verdict().name().toLowerCase(Locale.ROOT),
                        migration.status().slug()))
                .toString();
    }

    private void rejectionsAreSaidOnce(Ticket ticket, List<MigrationSummary> shown) {
        var said = ticket.jira.comments(ticket.key());
        for (var migration : shown) {
            var times = said.stream()
                    .filter(comment -> comment.body().toString().contains(migration.id() + " " + migration.title()))
                    .count();
            assertThat(times)
                    .as("comments on %s of %s", migration.id(), ticket)
                    .isEqualTo(migration.status() == MigrationStatus.REJECTED && ticket.jira != tenant.own ? 1 : 0);
        }
    }

    private void says(RemoteLink link, MigrationSummary migration, Ticket ticket) {
        assertThat(link.title()).as("%s on %s", migration.id(), ticket).startsWith(migration.tier() + " risk");
        assertThat(link.resolved())
                .as("%s on %s is struck through", migration.id(), ticket)
                .isEqualTo(RESOLVED.contains(migration.status()));
        assertThat(link.object()).as("%s on %s", migration.id(), ticket).isEqualTo(painted(migration, ticket));
    }

    private JsonNode painted(MigrationSummary migration, Ticket ticket) {
        return in(() -> {
            var connection = connections.find(tenant.connections.get(ticket.jira == tenant.own ? 1 : 0));
            return json.valueToTree(painter.paint(migration, null, connection.orElseThrow())
                    .link()
                    .object());
        });
    }

    private List<MigrationSummary> migrationsOn(Ticket ticket) {
        return in(() -> tenant.named.entrySet().stream()
                .filter(entry -> entry.getValue() == ticket)
                .map(entry -> archive.get(entry.getKey()))
                .filter(migration -> migration.status() != MigrationStatus.DRAFT)
                .peek(migration -> isNamedByItsPresentKey(migration, ticket))
                .toList());
    }

    private static void isNamedByItsPresentKey(MigrationSummary migration, Ticket ticket) {
        if (!mayBeMissing(migration)) {
            assertThat(migration.jiraIssue())
                    .as("what %s names", migration.id())
                    .isEqualTo(ticket.key());
        }
    }

    /** What came to nothing before Jira ever heard of it is not shown. */
    private static boolean mayBeMissing(MigrationSummary migration) {
        return migration.status() == MigrationStatus.WITHDRAWN || migration.status() == MigrationStatus.REJECTED;
    }

    private boolean leadsTo(RemoteLink link, MigrationSummary migration) {
        return link.url().endsWith("/" + tenant.crew.slug() + "/migrations/" + migration.number());
    }

    private static Optional<RiskTier> tier(List<MigrationSummary> shown) {
        return shown.stream()
                .filter(migration -> !migration.status().isEnded())
                .map(MigrationSummary::tier)
                .reduce(RiskTier::max);
    }

    private static String capital(String slug) {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
    }

    private interface Work<T> {
        T run();
    }

    private <T> T in(Work<T> work) {
        return TenantContext.in(
                tenant.crew.tenant().id(),
                () -> Acting.as(
                        tenant.crew.vera(), () -> Objects.requireNonNull(transaction.execute(status -> work.run()))));
    }
}
