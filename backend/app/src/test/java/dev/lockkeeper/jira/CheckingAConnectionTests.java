package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jirasandbox.rest.Permission;
import org.junit.jupiter.api.Test;

class CheckingAConnectionTests extends ConnectionTest {

    @Test
    void a_check_says_step_by_step_what_works() {
        var id = harbor.connect("SHOP");

        assertThat(run(id).steps()).extracting(CheckStep::outcome).containsOnly(Outcome.OK);
        assertThat(browser.post(harbor.crew.ana(), PAGE + "/" + id + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains("Jira answers", "Jira sandbox, version", "It is known there as", "in SHOP", "All is well")
                .doesNotContain("Something is missing");
    }

    @Test
    void a_check_says_what_is_missing_and_what_could_not_be_tried() {
        var wrong = harbor.connectWith("not-the-token", "SHOP");
        assertThat(run(wrong).steps())
                .extracting(CheckStep::outcome)
                .containsExactly(Outcome.OK, Outcome.MISSING, Outcome.SKIPPED);
        change(wrong, 0, harbor.details(TOKEN, "SHOP"));

        harbor.jira.deny(Permission.EDIT_ISSUES);
        assertThat(run(wrong).steps().get(2).text()).contains("It lacks: Edit Issues.");

        harbor.jira.goDown();
        assertThat(run(wrong).steps().get(0).text()).contains("Nothing answers at " + harbor.jira.baseUrl());
        assertThat(run(wrong).works()).isFalse();
    }

    @Test
    void a_project_that_is_not_there_is_named() {
        var id = harbor.connect("PAY", "SHOP");

        assertThat(run(id).steps())
                .extracting(CheckStep::outcome)
                .containsExactly(Outcome.OK, Outcome.OK, Outcome.MISSING, Outcome.OK);
        assertThat(run(id).steps().get(2).text()).contains("no project PAY");
    }
}
