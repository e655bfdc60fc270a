package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Command;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Autowired
    CheckCommand command;

    @Test
    void a_command_says_the_same_and_ends_accordingly() {
        harbor.connect("SHOP");
        var slug = harbor.crew.slug();

        assertThat(ends(slug)).isEqualTo(Command.DONE);
        assertThat(said())
                .contains("Harbor Cloud " + harbor.jira.baseUrl(), "Yes: Jira answers", "in SHOP. It may browse issues")
                .doesNotContain(TOKEN);
        assertThat(ends(slug, "Harbor Cloud")).isEqualTo(Command.DONE);

        harbor.jira.deny(Permission.EDIT_ISSUES);
        assertThat(ends(slug)).isEqualTo(Command.MISSING);
        assertThat(said()).contains("No: The account may do", "It lacks: Edit Issues.");
    }

    @Test
    void a_command_that_means_nothing_here_says_so() {
        harbor.connect("SHOP");

        assertThat(ends()).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("check-jira <tenant> [<connection>]");
        assertThat(ends("nobodys-slug")).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("no tenant nobodys-slug");
        assertThat(ends(harbor.crew.slug(), "Elsewhere")).isEqualTo(Command.MISUSED);
        assertThat(said()).contains("no such connection to Jira. Elsewhere");
        assertThat(ends(cast.quarry().slug())).isEqualTo(Command.MISUSED);
    }

    private ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int ends(String... arguments) {
        out = new ByteArrayOutputStream();
        return command.run(List.of(arguments), new PrintStream(out, true, UTF_8));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @Test
    void links_that_are_switched_off_for_the_whole_jira_are_found_out() {
        var id = harbor.connect();
        assertThat(step(id, "Issues can be linked").outcome()).isEqualTo(Outcome.OK);

        harbor.jira.admin().switchIssueLinking(false);
        assertThat(step(id, "Issues can be linked").text()).contains("Links are switched off in this Jira");
        assertThat(run(id).works()).isFalse();
    }

    @Test
    void where_there_is_no_issue_nothing_is_known_of_links_and_nothing_is_wrong() {
        harbor.jira.people().delete(ISSUE);
        var id = harbor.connect("SHOP");

        assertThat(step(id, "Issues can be linked").outcome()).isEqualTo(Outcome.WAITING);
        assertThat(run(id).works()).isTrue();
    }

    @Test
    void a_door_through_which_nothing_came_yet_is_no_fault() {
        var id = harbor.connect("SHOP");
        Acting.run(harbor.crew.ana(), () -> hooks.renew(harbor.crew.ana(), id, HookKind.WEBHOOK));

        assertThat(step(id, "Jira tells: Webhook").text()).contains("Nothing has come in");
        assertThat(run(id).works()).isTrue();
    }

    @Autowired
    HookKeeping hooks;

    private CheckStep step(UUID id, String title) {
        return run(id).steps().stream()
                .filter(step -> step.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_no_jira_at_all_is_told_from_what_does_not_answer() {
        var id = harbor.connect("SHOP");
        harbor.jira.faults().plan(When.always(), Fault.page(200));

        assertThat(run(id).steps().get(0).text())
                .contains("Something answers at " + harbor.jira.baseUrl(), "not as Jira does");
    }

    @Test
    void a_jira_that_is_left_alone_for_a_moment_has_no_wrong_address() {
        var id = harbor.connect("SHOP");
        harbor.jira.faults().plan(When.always().of("GET", "/myself"), Fault.status(503));
        CheckStep account;
        do {
            account = run(id).steps().get(1);
        } while (account.text().contains("status 503"));

        assertThat(account.text()).contains("is left alone for a moment").doesNotContain("Check the address");
    }

    @Test
    void each_step_that_could_not_be_tried_says_for_which_project() {
        var id = harbor.connectWith("not-the-token", "PAY", "SHOP");

        assertThat(run(id).steps())
                .filteredOn(step -> step.outcome() == Outcome.SKIPPED)
                .extracting(CheckStep::title)
                .containsExactly(
                        "The account may do what it has to in PAY", "The account may do what it has to in SHOP");
    }

    @Test
    void an_option_that_the_field_does_not_have_is_named() {
        var id = harbor.connect("SHOP");
        show(id, "Low", "Moderate", "Grave");
        assertThat(step(id, "Jira has the field").text()).contains("Database risk has no such option: Grave.");

        show(id, "Low", "Moderate", "High");
        assertThat(step(id, "Jira has the field").text()).contains("has each of the options");
        assertThat(run(id).works()).isTrue();
    }

    private void show(UUID id, String... options) {
        var ana = harbor.crew.ana();
        var field = new RiskField(JiraStage.FIELD, List.of(options));
        var version = harbor.connection(id).version();
        Acting.run(ana, () -> harbor.connections.show(ana, id, version, new Showing(true, false, field)));
    }

    @Test
    void a_project_that_is_not_there_is_named() {
        var id = harbor.connect("PAY", "SHOP");

        assertThat(run(id).steps())
                .extracting(CheckStep::outcome)
                .containsExactly(Outcome.OK, Outcome.OK, Outcome.MISSING, Outcome.OK, Outcome.OK);
        assertThat(run(id).steps().get(2).text()).contains("no project PAY");
    }
}
