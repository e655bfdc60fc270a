package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.GatePolicy.ForAgents;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.review.BulkApproval.Chosen;
import dev.lockkeeper.review.ReviewVerdict.Kind;
import dev.lockkeeper.risk.RiskTier;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AgentsNeverApproveTests extends ReviewTest {

    @Autowired
    Browser browser;

    @Autowired
    BulkApproval bulk;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewVerdicts verdicts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        id = harmless(harbor.eli());
    }

    @Test
    void not_with_a_token_on_a_page() {
        var token = Acting.as(
                        harbor.ana(),
                        () -> tokens.issue(
                                harbor.ana(), harbor.agent().id(), "ci", Set.of(Scope.values()), Duration.ofDays(1)))
                .text();

        for (var step : new String[] {
            "migrations/" + id.number() + "/approval",
            "migrations/" + id.number() + "/change-request",
            "reviews/approvals"
        }) {
            assertThat(mvc.post()
                            .uri("/" + harbor.slug() + "/" + step)
                            .with(csrf())
                            .header("Authorization", "Bearer " + token)
                            .param("chosen", id.number() + "/1")
                            .param("revision", "1")
                            .param("summary", "Fine."))
                    .as(step)
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isIn(302, 401, 403));
        }
        assertThat(view(id).verdicts()).isEmpty();
    }

    @Test
    void not_by_any_step_of_a_service() {
        assertThatThrownBy(() -> approve(harbor.agent(), id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.agent(), () -> reviewing.approveAmongOthers(harbor.agent(), id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(
                        harbor.agent(), () -> bulk.approve(harbor.agent(), List.of(new Chosen(id.number(), 1)))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(view(id).verdicts()).isEmpty();
    }

    @Test
    void not_as_a_reviewer_which_the_database_lets_nobody_make_of_it() {
        assertThatThrownBy(() -> change(
                        "update tenant.member set role = 'REVIEWER' where tenant_id = :tenant and id = :id",
                        harbor.agent()))
                .hasMessageContaining("member_agent_role");
    }

    @Test
    void not_even_where_the_program_takes_it_for_a_person_who_reviews() {
        var promoted = new CurrentMember(harbor.tenant(), harbor.agent().id(), "Agent", Role.REVIEWER, true);
        var mistaken = new CurrentMember(harbor.tenant(), harbor.agent().id(), "Agent", Role.REVIEWER, false);
        var migration = read(id);

        assertThatThrownBy(() -> approve(promoted, id)).hasMessage("review.agent");
        assertThatThrownBy(() -> approve(mistaken, id)).hasMessage("review.may-not");
        assertThatThrownBy(() -> Acting.run(
                        harbor.olga(),
                        () -> transaction.executeWithoutResult(status ->
                                verdicts.add(migration, harbor.agent().id(), Kind.APPROVE, "", Instant.now()))))
                .hasMessage("review.may-not");
        assertThat(view(id).verdicts()).isEmpty();
    }

    /** The programs' door has no verdicts at all, for a token of whomever. */
    @Test
    void not_through_the_api() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/api/v1/migrations")))
                .isNotEmpty()
                .noneMatch(pattern -> pattern.contains("approv")
                        || pattern.contains("change-request")
                        || pattern.contains("verdict")
                        || pattern.contains("review"));
        assertThat(mappings.getHandlerMethods().values().stream()
                        .map(HandlerMethod::getBeanType)
                        .filter(type -> type.getPackageName().endsWith(".api"))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .map(Field::getType))
                .isNotEmpty()
                .noneMatch(type -> type.equals(Reviewing.class) || type.equals(BulkApproval.class));
    }

    @Test
    void who_answers_for_the_agent_does_not_count_whether_it_wrote_the_first_revision_or_a_later_one() {
        change("update tenant.member set role = 'REVIEWER' where tenant_id = :tenant and id = :id", harbor.ada());
        var ada = new CurrentMember(harbor.tenant(), harbor.ada().id(), "Ada", Role.REVIEWER, false);
        var agents = harmless(harbor.agent());
        revise(harbor.agent(), id, MigrationFixtures.HARMLESS + "-- as the agent would have it\n");

        assertThatThrownBy(() -> approve(ada, agents)).hasMessage("review.own-agent");
        assertThatThrownBy(() -> approve(ada, id)).hasMessage("review.own-revision");
        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void whoever_wrote_a_later_revision_does_not_approve_it_either() {
        revise(harbor.boris(), id, MigrationFixtures.HARMLESS + "-- Boris knows better\n");
        revise(harbor.eli(), id, MigrationFixtures.HARMLESS + "-- Eli agrees\n");

        assertThatThrownBy(() -> approve(harbor.boris(), id)).hasMessage("review.own-revision");
        assertThat(browser.get(harbor.boris(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("wrote a revision of this change")
                .doesNotContain("Approve revision");
        approve(harbor.cleo(), id);
        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void the_policy_asks_more_of_agents_than_of_people_for_the_same_tier() {
        Acting.run(harbor.ana(), () -> {
            for (var tier : new RiskTier[] {RiskTier.LOW, RiskTier.MODERATE}) {
                var asked = policies.of(tier);
                var more = asked.conditions().asking(new ForAgents(2, false, false));
                policies.change(harbor.ana(), asked.under(more));
            }
        });
        var agents = harmless(harbor.agent());

        approve(harbor.boris(), id);
        approve(harbor.boris(), agents);

        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);
        assertThat(read(agents).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThat(view(agents).needed()).isEqualTo(2);
        approve(harbor.cleo(), agents);
        assertThat(read(agents).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    private void change(String sql, CurrentMember member) {
        Acting.run(
                harbor.ana(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql)
                        .param("tenant", harbor.tenant().id().value())
                        .param("id", member.id().value())
                        .update()));
    }
}
