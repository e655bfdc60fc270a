package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.migration.GatePolicy.ForAgents;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of what an agent wrote two approvals are asked, of what people wrote one; Eli opened this one. */
class AgentsRevisionsTests extends ReviewTest {

    static final String BY_AGENT = MigrationFixtures.HARMLESS + "-- as the agent would have it\n";

    @Autowired
    MemberUpkeep upkeepOfMembers;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    MigrationId id;

    @BeforeEach
    void a_persons_migration() {
        open(cast.harbor());
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        Acting.run(harbor.ana(), () -> {
            for (var tier : new RiskTier[] {RiskTier.LOW, RiskTier.MODERATE}) {
                var asked = policies.of(tier);
                policies.change(harbor.ana(), asked.under(asked.conditions().asking(new ForAgents(2, false, false))));
            }
            upkeepOfMembers.changeModel(harbor.agent().id(), "scribe-2");
        });
        id = harmless(harbor.eli());
    }

    @Test
    void the_policy_of_agents_holds_from_an_agents_revision_on() {
        assertThat(view(id).needed()).isEqualTo(1);
        assertThat(asked(id)).hasSize(1);

        revise(harbor.agent(), id, BY_AGENT);

        assertThat(view(id).needed()).isEqualTo(2);
        assertThat(asked(id)).hasSize(2);
        approve(harbor.boris(), id);
        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        approve(harbor.cleo(), id);
        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void a_person_who_edits_it_after_that_does_not_make_it_theirs() {
        revise(harbor.agent(), id, BY_AGENT);
        revise(harbor.eli(), id, BY_AGENT + "-- and a blank\n");

        approve(harbor.boris(), id);

        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThat(body("migrations/" + id.number())).contains("an agent wrote one of its revisions");
        assertThat(body("migrations")).contains("Revised by an agent").doesNotContain("scribe-2");
    }

    @Test
    void the_list_the_queue_and_the_page_say_so() {
        for (var address : new String[] {"migrations", "reviews", "migrations/" + id.number()}) {
            assertThat(body(address)).as(address).doesNotContain("evised by an agent", "agent wrote");
        }

        revise(harbor.agent(), id, BY_AGENT);

        assertThat(body("migrations")).contains("Revised by an agent, scribe-2");
        assertThat(body("reviews")).contains("Revised by an agent");
        assertThat(head()).contains("Ada&#39;s agent", "(agent with scribe-2, Ada answers)");
        assertThat(body("migrations/" + id.number() + "/revisions/1")).contains("an agent wrote one of its revisions");
    }

    @Test
    void the_filter_finds_it_among_what_agents_wrote() {
        assertThat(body("migrations?authors=HUMAN")).contains("migration-" + id.number());

        revise(harbor.agent(), id, BY_AGENT);

        assertThat(body("migrations?authors=AGENT")).contains("migration-" + id.number());
        assertThat(body("migrations?authors=HUMAN")).doesNotContain("migration-" + id.number());
    }

    @Test
    void figures_go_by_who_wrote_any_of_it_and_not_by_who_opened_it() {
        assertThat(kindInFigures()).isEqualTo("HUMAN");

        revise(harbor.agent(), id, BY_AGENT);

        assertThat(kindInFigures()).isEqualTo("AGENT");
    }

    private String kindInFigures() {
        return Acting.as(
                harbor.olga(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select author_kind from tenant.insight_lead_time where tenant_id = :tenant and number = :number")
                        .param("tenant", harbor.tenant().id().value())
                        .param("number", id.number())
                        .query(String.class)
                        .single()));
    }

    private String head() {
        var page = body("migrations/" + id.number());
        var head = page.substring(page.indexOf("class=\"head head--verdict\""));
        return head.substring(0, head.indexOf("</header>"));
    }

    private String body(String address) {
        var page = browser.text(harbor.boris(), address);
        return page.substring(page.indexOf("<main"));
    }
}
