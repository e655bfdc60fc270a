package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WriteLimitTests {

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account().withLimits(), clock);

    private final Caller caller = Caller.of(jira);
    private final String id = jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");

    @Test
    void the_twenty_first_write_within_two_seconds_has_to_wait() throws Exception {
        write(20, "SHOP-412");
        var refused = write("SHOP-412");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.headers().firstValue("RateLimit-Reason")).contains("jira-per-issue-on-write");

        clock.pass(Duration.ofSeconds(2));
        assertThat(write("SHOP-412").statusCode()).isBetween(200, 201);
    }

    @Test
    void the_hundred_and_first_write_within_thirty_seconds_has_to_wait() throws Exception {
        for (var round = 0; round < 5; round++) {
            write(20, "SHOP-412");
            clock.pass(Duration.ofSeconds(2));
        }

        var refused = write("SHOP-412");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("20");

        clock.pass(Duration.ofSeconds(20));
        assertThat(write("SHOP-412").statusCode()).isEqualTo(200);
    }

    @Test
    void key_and_number_count_as_one_issue_and_another_issue_counts_alone() throws Exception {
        jira.createIssue("BILL-1", "Bug", "Wrong sums");
        write(10, "SHOP-412");
        write(10, id);

        assertThat(write(id).statusCode()).isEqualTo(429);
        assertThat(write("BILL-1").statusCode()).isEqualTo(201);
    }

    @Test
    void reading_is_not_limited() throws Exception {
        write(20, "SHOP-412");

        assertThat(caller.get("/rest/api/3/issue/SHOP-412").statusCode()).isEqualTo(200);
    }

    @Test
    void a_sandbox_that_was_not_told_to_limit_does_not() throws Exception {
        try (var free = JiraSandbox.start(Caller.account(), clock)) {
            free.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
            var other = Caller.of(free);
            for (var n = 0; n < 21; n++) {
                assertThat(other.put("/rest/api/3/issue/SHOP-412/properties/p", "1")
                                .statusCode())
                        .isBetween(200, 201);
            }
        }
    }

    private void write(int times, String issue) throws Exception {
        for (var n = 0; n < times; n++) {
            assertThat(write(issue).statusCode()).isBetween(200, 201);
        }
    }

    private HttpResponse<String> write(String issue) throws Exception {
        return caller.put("/rest/api/3/issue/" + issue + "/properties/p", "1");
    }
}
