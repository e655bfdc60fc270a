package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChoosingWhatFailsTests {

    private static final String ISSUE = "/rest/api/3/issue/SHOP-412";
    private static final String LINKS = ISSUE + "/remotelink";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Caller caller = Caller.of(jira).outsideContract();

    ChoosingWhatFailsTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void a_fault_strikes_the_chosen_operation_and_no_other() throws Exception {
        jira.faults().plan(When.next().of("PUT", "/issue/{issue}/properties/{property}"), Fault.status(409));

        assertThat(caller.post(LINKS, LinkingAnIssueTests.WHOLE).statusCode()).isEqualTo(201);
        assertThat(caller.get(ISSUE + "/properties/a").statusCode()).isEqualTo(404);
        assertThat(caller.put(ISSUE + "/properties/a", "1").statusCode()).isEqualTo(409);
        assertThat(caller.put(ISSUE + "/properties/a", "1").statusCode()).isEqualTo(201);
    }

    @Test
    void a_fault_strikes_the_chosen_call_as_often_as_it_was_told_to() throws Exception {
        jira.faults().plan(When.call(3).times(2), Fault.status(500));

        var statuses = new ArrayList<Integer>();
        for (var n = 0; n < 5; n++) {
            statuses.add(caller.get(ISSUE).statusCode());
        }

        assertThat(statuses).containsExactly(200, 200, 500, 500, 200);
    }

    @Test
    void what_always_fails_fails_until_it_is_healed() throws Exception {
        jira.faults().plan(When.always(), Fault.status(413));
        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(413);
        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(413);

        jira.faults().heal();
        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(200);
    }

    @Test
    void an_outage_of_half_an_hour_ends_by_the_clock() throws Exception {
        var clock = new MovableClock();
        try (var other = JiraSandbox.start(Caller.account(), clock)) {
            var stranger = Caller.of(other).outsideContract();
            other.faults().outage(Duration.ofMinutes(30));
            assertThat(stranger.get("/rest/api/3/myself").statusCode()).isEqualTo(503);

            clock.pass(Duration.ofMinutes(29));
            assertThat(stranger.get("/rest/api/3/myself").statusCode()).isEqualTo(503);

            clock.pass(Duration.ofMinutes(1));
            assertThat(stranger.get("/rest/api/3/myself").statusCode()).isEqualTo(200);
        }
    }
}
