package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ManyAtOnceTests {

    private static final int CALLS = 64;

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Caller caller = Caller.of(jira);

    ManyAtOnceTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void one_of_many_equal_links_is_created_and_the_others_update_it() throws Exception {
        var statuses = atOnce(n -> () -> caller.post("/rest/api/3/issue/SHOP-412/remotelink", LinkingAnIssueTests.WHOLE)
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201).contains(200).hasSize(CALLS);
        assertThat(jira.remoteLinks("SHOP-412")).hasSize(1);
    }

    @Test
    void no_label_is_lost_among_many() throws Exception {
        atOnce(n -> () -> caller.put(
                        "/rest/api/3/issue/SHOP-412", "{\"update\":{\"labels\":[{\"add\":\"label-" + n + "\"}]}}")
                .statusCode());

        assertThat(jira.labels("SHOP-412")).hasSize(CALLS);
    }

    private static List<Integer> atOnce(java.util.function.IntFunction<Callable<Integer>> call) throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var results = new ArrayList<Integer>();
            for (var done :
                    threads.invokeAll(IntStream.range(0, CALLS).mapToObj(call).toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
