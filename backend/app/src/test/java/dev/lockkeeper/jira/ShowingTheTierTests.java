package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.FIELD;
import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.server.RiskField;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tier as a field of the issue, and as a label or none. */
class ShowingTheTierTests extends ConnectionTest {

    private static final RiskField BY_NAME = new RiskField(FIELD, List.of("Low", "Moderate", "High"));

    private UUID connection;

    @BeforeEach
    void connected() {
        connection = harbor.connect();
    }

    @Test
    void a_field_holds_the_option_of_the_tier_and_is_written_with_the_label_in_one_call() {
        show(new Showing(true, false, BY_NAME));

        var id = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        assertThat(held()).isEqualTo("High");
        assertThat(edits()).singleElement().satisfies(edit -> assertThat(edit.body())
                .contains("db-risk-high", FIELD));
        harbor.revise(id, ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        assertThat(held()).isEqualTo("Low");
    }

    @Test
    void options_may_be_named_by_their_numbers() {
        show(new Showing(true, false, new RiskField(FIELD, List.of("10020", "10021", "10022"))));

        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        assertThat(held()).isEqualTo("Low");
        harbor.jira.forgetRequests();

        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        assertThat(edits()).as("it is right already").isEmpty();
    }

    @Test
    void once_nothing_is_under_way_the_field_is_empty() {
        show(new Showing(true, false, BY_NAME));
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        harbor.withdraw(id);
        harbor.awaitDelivered(ISSUE);

        assertThat(held()).isEmpty();
    }

    @Test
    void a_field_that_is_mapped_no_longer_is_emptied_and_the_label_goes_where_it_is_switched_off() {
        show(new Showing(true, false, BY_NAME));
        harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);
        harbor.jira.people().label(ISSUE, "checkout");

        show(new Showing(false, false, null));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(held()).isEmpty();
            assertThat(harbor.jira.labels(ISSUE)).containsExactly("checkout");
        });
        harbor.onlyLink(ISSUE);
        show(new Showing(true, false, null));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(harbor.jira.labels(ISSUE)).containsExactly("checkout", "db-risk-high"));
    }

    @Test
    void with_the_connection_goes_what_the_field_says() {
        show(new Showing(false, false, BY_NAME));
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);

        browser.post(harbor.crew.ana(), PAGE + "/" + connection + "/removal")
                .param("version", "1")
                .param("clean", "true")
                .exchange();

        await().atMost(SOON).until(() -> Acting.as(harbor.crew.ana(), () -> harbor.connections.list())
                .isEmpty());
        assertThat(held()).isEmpty();
        assertThat(harbor.jira.remoteLinks(ISSUE)).isEmpty();
    }

    @Test
    void an_option_that_jira_does_not_know_is_said_in_its_words_and_the_link_is_there_all_the_same() {
        show(new Showing(true, false, new RiskField(FIELD, List.of("Green", "Amber", "Red"))));

        harbor.submit(ISSUE, LOW);
        harbor.awaitDead(ISSUE);

        assertThat(harbor.errand(ISSUE).lastError()).contains("not an option of this field");
        harbor.onlyLink(ISSUE);
    }

    @Test
    void the_check_knows_whether_there_is_such_a_field() {
        show(new Showing(true, false, BY_NAME));
        assertThat(run(connection).works()).isTrue();

        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.show(
                        harbor.crew.ana(),
                        connection,
                        1,
                        new Showing(true, false, new RiskField("customfield_9", List.of("a", "b", "c")))));

        assertThat(run(connection).steps())
                .filteredOn(step -> step.outcome() == Outcome.MISSING)
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("There is no field customfield_9"));
    }

    @Test
    void an_admin_says_so_by_a_form() {
        var page = PAGE + "/" + connection + "/showing";

        assertThat(browser.post(harbor.crew.ana(), page)
                        .param("version", "0")
                        .param("label", "true")
                        .param("field", FIELD)
                        .param("low", "Low"))
                .hasStatus(422)
                .bodyText()
                .contains("A field needs an option for each tier.", "value=\"" + FIELD + "\"");
        assertThat(browser.post(harbor.crew.ana(), page).param("version", "0").param("field", "summary"))
                .hasStatus(422)
                .bodyText()
                .contains("looks like customfield_10050");
        assertThat(browser.post(harbor.crew.ana(), page)
                        .param("version", "0")
                        .param("comments", "true")
                        .param("field", FIELD)
                        .param("low", "Low")
                        .param("moderate", "Moderate")
                        .param("high", "High"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");
        assertThat(harbor.connection(connection).showing()).isEqualTo(new Showing(false, true, BY_NAME));
        assertThat(browser.get(harbor.crew.ana(), page))
                .hasStatusOk()
                .bodyText()
                .contains(FIELD, "Moderate");
        assertThat(browser.get(harbor.crew.boris(), page)).hasStatus(403);
        assertThat(browser.get(cast.quarry().ana(), page)).hasStatus(404);
    }

    private void show(Showing showing) {
        var version = harbor.connection(connection).version();
        Acting.run(harbor.crew.ana(), () -> harbor.connections.show(harbor.crew.ana(), connection, version, showing));
    }

    private String held() {
        return harbor.jira
                .field(ISSUE, FIELD)
                .map(held -> held.path("value").asString(""))
                .orElse("");
    }

    private List<RecordedRequest> edits() {
        return harbor.writes().stream()
                .filter(request -> request.method().equals("PUT"))
                .filter(request -> !request.path().contains("/properties/"))
                .toList();
    }
}
