package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class WritingAsAnAgentTests {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MemberUpkeep upkeep;

    @Autowired
    Members members;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void its_revision_says_which_agent_which_model_and_who_answers() {
        runsOn("scribe-2");

        var id = fixtures.inReview(harbor.agent(), shop, MigrationFixtures.HARMLESS);

        assertThat(writtenBy(id)).isEqualTo(new AgentAuthor("Ada's agent", "scribe-2", "Ada"));
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("(agent with scribe-2, Ada answers)");
        assertThat(browser.get(harbor.vera(), "migrations")).bodyText().contains("Agent, scribe-2");
    }

    @Test
    void a_revision_keeps_the_model_that_it_was_written_with() {
        runsOn("scribe-2");
        var id = fixtures.inReview(harbor.agent(), shop, MigrationFixtures.HARMLESS);
        runsOn("scribe-3");

        assertThat(model(id)).isEqualTo("scribe-2");
        fixtures.revise(harbor.agent(), id, shop, MigrationFixtures.HARMLESS + "-- again\n");

        assertThat(model(id)).isEqualTo("scribe-3");
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("(agent with scribe-2, Ada answers)", "(agent with scribe-3, Ada answers)");
    }

    @Test
    void an_agent_may_name_another_than_its_settings_do_and_a_person_none() {
        runsOn("scribe-2");

        var id = Acting.as(harbor.agent(), () -> lifecycle.open(harbor.agent(), proposal("scribe-2-mini")));

        assertThat(model(id)).isEqualTo("scribe-2-mini");
        assertThatThrownBy(() -> Acting.as(harbor.ada(), () -> lifecycle.open(harbor.ada(), proposal("scribe-2"))))
                .hasMessage("migration.model-of-a-person");
        assertThatThrownBy(() ->
                        Acting.as(harbor.agent(), () -> lifecycle.open(harbor.agent(), proposal("x".repeat(101)))))
                .hasMessage("settings.agent.form.model.long");
    }

    @Test
    void what_a_person_writes_into_an_agents_migration_is_no_agents_revision() {
        runsOn("scribe-2");
        var id = fixtures.inReview(harbor.agent(), shop, MigrationFixtures.HARMLESS);

        fixtures.revise(harbor.eli(), id, shop, MigrationFixtures.HARMLESS + "-- by hand\n");

        assertThat(writtenBy(id)).isNull();
        assertThat(Acting.as(harbor.vera(), () -> archive.get(id)).agentModel()).isNull();
        assertThat(Acting.as(harbor.vera(), () -> archive.get(id)).byAgent()).isTrue();
    }

    @Test
    void an_admin_says_the_model_of_an_agent_and_nobody_else_does() {
        var address = "settings/members/agents/" + harbor.agent().id() + "/model";

        assertThat(browser.post(harbor.ana(), address).param("model", " scribe-4 "))
                .hasStatus3xxRedirection();

        assertThat(Acting.as(harbor.ana(), () -> members.get(harbor.agent().id()))
                        .model())
                .isEqualTo("scribe-4");
        assertThat(browser.get(harbor.ana(), "settings/members")).bodyText().contains("scribe-4", "of Ada");
        assertThat(browser.post(harbor.ana(), address).param("model", "x".repeat(101)))
                .hasStatus(409);
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> change(harbor.agent(), "scribe-5")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_person_and_another_tenants_agent_run_on_nothing() {
        var quarry = cast.quarry();

        assertThatThrownBy(() -> Acting.run(harbor.ana(), () -> change(harbor.ada(), "scribe-2")))
                .hasMessage("member.not-an-agent");
        assertThatThrownBy(() -> Acting.run(harbor.ana(), () -> change(quarry.agent(), "scribe-2")))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.as(quarry.ana(), () -> members.get(quarry.agent().id()))
                        .model())
                .isNull();
    }

    private void runsOn(String model) {
        Acting.run(harbor.ana(), () -> change(harbor.agent(), model));
    }

    private void change(CurrentMember agent, String model) {
        upkeep.changeModel(agent.id(), model);
    }

    private Proposal proposal(String model) {
        var told = MigrationFixtures.proposal(shop, MigrationFixtures.HARMLESS);
        return new Proposal(told.title(), shop, null, null, told.posture(), told.brief(), told.scripts(), model);
    }

    private @Nullable AgentAuthor writtenBy(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()))
                .agent();
    }

    private @Nullable String model(MigrationId id) {
        var agent = writtenBy(id);
        return agent == null ? null : agent.model();
    }
}
