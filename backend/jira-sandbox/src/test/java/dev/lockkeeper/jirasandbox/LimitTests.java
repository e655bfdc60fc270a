package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LimitTests {

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account().withLimits(), clock);

    private final Caller caller = Caller.of(jira);
    private HttpResponse<String> last;
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

    @Test
    void a_hundred_reads_a_second_are_allowed_and_fifty_edits_whatever_the_issue() throws Exception {
        for (var n = 1; n <= 3; n++) {
            jira.createIssue("MANY-" + n, "Task", "Number " + n);
        }
        assertThat(refused(101, "GET", n -> "/rest/api/3/myself")).containsExactly(101);
        var edits = refused(51, "PUT", n -> "/rest/api/3/issue/MANY-" + (n % 3 + 1) + "/properties/p");

        assertThat(edits).containsExactly(51);
        assertThat(last.headers().firstValue("RateLimit-Reason")).contains("jira-burst-based");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(caller.delete("/rest/api/3/issue/MANY-1/properties/p").statusCode())
                .isEqualTo(204);

        clock.pass(Duration.ofSeconds(1));
        assertThat(caller.get("/rest/api/3/myself").statusCode()).isEqualTo(200);
    }

    @Test
    void a_used_up_quota_refuses_everything_until_it_is_back() throws Exception {
        jira.admin().useUpQuota(Duration.ofMinutes(20));

        var refused = caller.get("/rest/api/3/issue/SHOP-412");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Reason")).contains("jira-quota-tenant-based");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1200");
        assertThat(write("SHOP-412").statusCode()).isEqualTo(429);
        assertThat(jira.property("SHOP-412", "p")).isEmpty();

        clock.pass(Duration.ofMinutes(20));
        assertThat(write("SHOP-412").statusCode()).isEqualTo(201);
    }

    private List<Integer> refused(int times, String method, IntFunction<String> path) throws Exception {
        var refused = new ArrayList<Integer>();
        for (var n = 1; n <= times; n++) {
            last = caller.send(method, path.apply(n), method.equals("PUT") ? "1" : "");
            if (last.statusCode() == 429) {
                refused.add(n);
            }
        }
        return refused;
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
