package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TellingCrookedlyTests {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Webhooks webhooks = jira.webhooks();

    TellingCrookedlyTests() {
        jira.createIssue("ED-1", "Story", "Drop column");
        webhooks.register(receiver.url(), "");
    }

    @Test
    void an_event_may_be_told_twice_or_never() {
        webhooks.sendTwice();
        jira.people().rename("ED-1", "Twice");
        webhooks.loseNext();
        jira.people().rename("ED-1", "Never");
        jira.people().rename("ED-1", "Once");
        webhooks.settle();

        assertThat(summaries()).containsExactly("Twice", "Twice", "Once");
        var identifiers = receiver.got().stream()
                .map(got -> got.header("X-Atlassian-Webhook-Identifier"))
                .toList();
        assertThat(identifiers.get(0)).isEqualTo(identifiers.get(1)).isNotEqualTo(identifiers.get(2));
    }

    @Test
    void what_is_held_back_comes_later_in_its_order_or_in_another() {
        var words = IntStream.range(0, 8).mapToObj(n -> "Words " + n).toList();

        webhooks.holdBack();
        words.forEach(each -> jira.people().rename("ED-1", each));
        webhooks.settle();
        assertThat(receiver.got()).isEmpty();
        webhooks.release();
        webhooks.settle();
        assertThat(summaries()).isEqualTo(words);

        receiver.got().clear();
        webhooks.holdBack();
        words.forEach(each -> jira.people().rename("ED-1", "New " + each));
        webhooks.shuffle(new Random(7));
        webhooks.settle();
        assertThat(summaries())
                .hasSize(8)
                .isNotEqualTo(words.stream().map(each -> "New " + each).toList());
    }

    private List<String> summaries() {
        return receiver.got().stream()
                .map(got -> got.json().at("/issue/fields/summary").asString())
                .toList();
    }
}
