package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DomainId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FindingDecisionsTests extends RecordingTest {

    @Autowired
    DecisionSearch search;

    @Autowired
    Browser browser;

    @Test
    void a_word_in_the_title_counts_for_more_than_one_in_the_text() {
        aProposal(recording, harbor.ada(), text("Audit rows are never removed", "Nothing is partitioned by month."));
        aProposal(recording, harbor.ada(), text("Partition by month", "Old months are detached."));
        aProposal(recording, harbor.ada(), text("Names are short", "Sixty-three bytes."));

        assertThat(found("partitioning")).containsExactly("Partition by month", "Audit rows are never removed");
    }

    @Test
    void phrases_exclusions_and_the_parts_of_names_are_understood() {
        aProposal(recording, harbor.ada(), text("One", "Soft delete lives in billing.legacy_state alone."));
        aProposal(recording, harbor.ada(), text("Two", "Delete soft-boiled caches; see billing.invoice."));

        assertThat(found("\"soft delete\"")).containsExactly("One");
        assertThat(found("delete -invoice")).containsExactly("One");
        assertThat(found("legacy_state")).containsExactly("One");
        assertThat(found("legacy")).containsExactly("One");
        assertThat(found("billing.invoice")).containsExactly("Two");
        assertThat(found("legacy or invoice")).containsExactlyInAnyOrder("One", "Two");
        assertThat(found("bill")).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void what_a_revision_takes_out_finds_it_no_longer() {
        var id = aProposal(recording, harbor.ada(), text("Keys", "A bigint from a sequence."));
        revise(harbor.ada(), id, 1, text("Keys", "A uuid that sorts by time."), "");

        assertThat(found("sequence")).isEmpty();
        assertThat(found("uuid")).containsExactly("Keys");
    }

    @Test
    void the_other_tenants_words_find_nothing_here() {
        aProposal(recording, cast.quarry().ada(), text("Granite", "Theirs."));

        assertThat(found("granite")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\"open",
                "&",
                "|",
                "!",
                "a & | b",
                ":*",
                "foo:*",
                "<->",
                "\\",
                "((",
                "%",
                "_",
                "''''",
                "é",
                "-",
                "- -",
                "or",
                "or or",
                "日本語",
                "<b>",
                "${x}",
                "#{x}",
                "@{",
                "__${1}__",
                "\uD83D\uDE80",
                "\t",
                "a\0b"
            })
    void any_text_is_a_query(String typed) {
        aProposal(recording, harbor.ada(), text("Keys", "Primary keys are uuid."));

        assertThat(browser.get(harbor.vera(), "decisions?q=" + encoded(typed))).hasStatusOk();
        assertThat(browser.get(harbor.vera(), "decisions?table=" + encoded(typed)))
                .hasStatusOk();
        assertThat(browser.get(harbor.vera(), "decisions/applying?table=" + encoded(typed)))
                .hasStatusOk();
    }

    @Test
    void what_was_looked_for_is_marked_and_markup_is_text() {
        aProposal(
                recording,
                harbor.ada(),
                text("Keys <are> uuid", "Primary <script>alert(1)</script> keys are **uuid** here."));

        assertThat(browser.get(harbor.vera(), "decisions?q=uuid"))
                .bodyText()
                .contains("Keys &lt;are&gt; <mark>uuid</mark>", "&lt;script", "are <mark>uuid</mark> here")
                .doesNotContain("<script>alert");
    }

    @Test
    void pages_of_hits_follow_each_other_without_gap_or_repetition() {
        for (int i = 1; i <= 45; i++) {
            aProposal(recording, harbor.ada(), text("Choice " + i, "uuid ".repeat(1 + i % 7)));
        }

        var seen = new ArrayList<String>();
        var filter = DecisionFilter.of(new DecisionAsked("uuid", null, null, null, null, null, null, null));
        var after = RankCursor.FIRST;
        while (after != null) {
            var from = after;
            var page = Acting.as(
                    harbor.vera(), () -> search.best("uuid", filter, from, 20).page());
            page.items().forEach(hit -> seen.add(hit.title()));
            after = page.next() == null ? null : RankCursor.parse(page.next());
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void filters_narrow_lists_and_searches_alike() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var soon = LocalDate.now().plusDays(20);
        anAcceptedOne(
                recording,
                harbor.ada(),
                harbor.boris(),
                content(
                        "Keys of payments",
                        "Disk.",
                        soon,
                        List.of(payments),
                        List.of(harbor.cleo().id()),
                        "billing.*"));
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys of orders", "orders", "shop.order_?ine"));
        aProposal(recording, harbor.ada(), content("Keys of nothing"));

        assertThat(listed("domain=" + payments.value())).containsExactly("Keys of payments");
        assertThat(listed("decider=" + harbor.cleo().id().value())).containsExactly("Keys of payments");
        assertThat(listed("due=true")).containsExactly("Keys of payments");
        assertThat(listed("table=billing.invoice")).containsExactly("Keys of payments");
        assertThat(listed("table=shop.order_line")).containsExactly("Keys of orders");
        assertThat(listed("table=orders")).containsExactly("Keys of orders");
        assertThat(listed("table=shop.orders")).containsExactly("Keys of orders");
        assertThat(listed("table=warehouse.bin")).isEmpty();
        assertThat(listed("q=keys&domain=" + payments.value())).containsExactly("Keys of payments");
        assertThat(listed("q=keys&status=PROPOSED")).containsExactly("Keys of nothing");
    }

    @Test
    void another_tenants_domain_or_member_narrows_to_nothing() {
        var theirs = cast.quarry();
        aProposal(recording, harbor.ada(), content("Keys"));

        assertThat(listed(
                        "domain=" + aDomain(surveying, theirs.ana(), "payments").value()))
                .isEmpty();
        assertThat(listed("decider=" + theirs.cleo().id().value())).isEmpty();
    }

    @Test
    void a_table_is_told_what_applies_to_it() {
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Billing is partitioned", "billing.*"));
        aProposal(recording, harbor.ada(), content("Only proposed", "billing.*"));

        assertThat(browser.get(harbor.vera(), "decisions/applying?table=Billing.Invoice"))
                .bodyText()
                .contains("1 decision applies to Billing.Invoice", "Billing is partitioned")
                .doesNotContain("Only proposed");
        assertThat(browser.get(harbor.vera(), "decisions/applying?table=a.b.c"))
                .bodyText()
                .contains("That names no table");
        assertThat(browser.get(harbor.vera(), "decisions/applying"))
                .bodyText()
                .doesNotContain("No decision applies", "names no table");
    }

    private DecisionContent text(String title, String decision) {
        return new DecisionContent(
                title,
                DecisionCategory.OTHER,
                "",
                "",
                decision,
                "",
                "",
                List.<DomainId>of(),
                List.of(),
                List.of(),
                null);
    }

    private List<String> found(String typed) {
        var filter = DecisionFilter.of(new DecisionAsked(typed, null, null, null, null, null, null, null));
        return titles(harbor.vera(), filter);
    }

    private List<String> titles(CurrentMember who, DecisionFilter filter) {
        return Acting.as(
                who, () -> search.best(String.valueOf(filter.q()), filter, RankCursor.FIRST, 20).page().items().stream()
                        .map(DecisionHit::title)
                        .toList());
    }

    private List<String> listed(String query) {
        var html = new String(
                browser.get(harbor.vera(), "decisions?" + query)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        return List.of("Keys of payments", "Keys of orders", "Keys of nothing", "Keys").stream()
                .filter(title -> html.replaceAll("</?mark>", "").contains(">" + title + "</a>"))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
