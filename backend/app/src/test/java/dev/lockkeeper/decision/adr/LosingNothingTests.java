package dev.lockkeeper.decision.adr;

import static dev.lockkeeper.decision.adr.Trees.file;
import static dev.lockkeeper.decision.adr.Trees.keys;
import static dev.lockkeeper.decision.adr.Trees.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.decision.DecisionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file says is a part of its record, or the report names it. */
class LosingNothingTests {

    @ParameterizedTest
    @ValueSource(strings = {"0012-email-templates.md", "0013-template-engine.md", "use-one-template.md"})
    void a_record_about_templates_is_a_record(String name) {
        assertThat(read(nygard(name, "Accepted")).get(0).record()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.md", "adr-template.md", "adr-template-bare-minimal.md", "Template.markdown"})
    void a_template_of_the_known_tools_is_none(String name) {
        assertThat(keys(read(nygard(name, "Accepted")).get(0))).containsExactly("beside");
    }

    @Test
    void a_template_of_another_name_is_told_by_the_title_that_nobody_has_filled_in() {
        var unfilled = file(
                "0000-begin-here.md", "# NUMBER. TITLE", "", "## Status", "", "STATUS", "", "## Decision", "", "d");

        assertThat(keys(read(unfilled).get(0))).containsExactly("beside");
    }

    @Test
    void comments_to_whoever_edits_the_file_are_told_but_for_those_of_its_template() {
        var one = read(file(
                        "0001-a.md",
                        "# Short names <!-- omit in toc -->",
                        "",
                        "* Status: accepted",
                        "* Date: 2020-01-01",
                        "* Deciders: Ada <!-- and whoever was on call -->",
                        "",
                        "## Context and Problem Statement <!-- optional -->",
                        "",
                        "<!-- Ask Ada before",
                        "     this changes. -->",
                        "c",
                        "",
                        "## Decision Outcome",
                        "",
                        "<!-- This is an optional element. Feel free to remove. -->",
                        "d",
                        "",
                        "### Consequences <!-- measured in May -->",
                        "",
                        "x"))
                .get(0);

        assertThat(one.notes())
                .containsExactlyInAnyOrder(
                        AdrNote.of("comment", "omit in toc"),
                        AdrNote.of("comment", "and whoever was on call"),
                        AdrNote.of("comment", "Ask Ada before this changes."),
                        AdrNote.of("comment", "measured in May"));
        assertThat(record(one).title()).isEqualTo("Short names");
    }

    @Test
    void whoever_is_named_twice_over_is_named() {
        var one = read(madr(
                        List.of("decision-makers: [Ada]", "consulted: [Cleo]", "tags: [naming]"),
                        "* Authors: Boris",
                        "* Deciders: Eli, Ada",
                        "* Deciders: Olga",
                        "* Consulted: Vera",
                        "* Tags: short"))
                .get(0);

        assertThat(record(one).names().deciders()).containsExactlyInAnyOrder("Ada", "Boris", "Eli", "Olga");
        assertThat(record(one).names().consulted()).containsExactly("Cleo", "Vera");
        assertThat(record(one).names().tags()).containsExactly("naming", "short");
    }

    @Test
    void what_takes_a_records_place_counts_for_more_than_that_it_was_accepted() {
        var front = file(
                "0001-a.md",
                "---",
                "status: accepted",
                "date: 2020-01-01",
                "---",
                "# A",
                "",
                "## Status",
                "",
                "Superseded by [2](0002-b.md)",
                "",
                "## Context",
                "",
                "c",
                "",
                "## Decision",
                "",
                "d");
        var one = read(front, nygard("0002-b.md", "Accepted")).get(0);

        assertThat(record(one).status()).isEqualTo(DecisionStatus.SUPERSEDED);
        assertThat(one.successor()).isEqualTo("0002-b.md");
        assertThat(one.notes()).containsExactly(AdrNote.of("status-twice", "superseded", "accepted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accepted | Deprecated | DEPRECATED | ",
                "Accepted | Accepted | ACCEPTED | status-rest",
                "Deprecated | Accepted | DEPRECATED | status-rest",
                "Accepted | Rejected alternatives stay in the wiki | ACCEPTED | status-rest"
            })
    void of_two_lines_the_one_that_ends_the_record_counts(
            String first, String second, DecisionStatus status, String note) {
        var one = read(nygard("0001-a.md", first + "\n\n" + second)).get(0);

        assertThat(record(one).status()).isEqualTo(status);
        assertThat(keys(one)).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void another_title_day_or_category_is_kept_in_the_text() {
        var one = read(madr(
                        List.of("title: Shorter names", "date: 2021-01-01", "category: databases"),
                        "* Date: 2020-01-01",
                        "* Date: 2019-01-01"))
                .get(0);

        assertThat(one.notes())
                .contains(
                        AdrNote.of("twice", "title", "Shorter names"),
                        AdrNote.of("twice", "date", "2020-01-01"),
                        AdrNote.of("category", "databases"));
        assertThat(record(one).texts().context())
                .contains("title: Shorter names", "date: 2020-01-01", "2019-01-01", "category: databases");
    }

    @Test
    void each_picture_that_is_not_shown_is_told() {
        var text = nygard("doc/0001-a.md", "Accepted");
        var more = new String(text.bytes())
                + "![board](img/board.png) ![gone](gone.png) ![here](data:image/png;base64,AAAA)\n\n"
                + "<img alt=\"lanes\" src=\"https://elsewhere.example/lanes.png\">\n\n![drawn](data:image/svg+xml;base64,AAAA)\n";
        var readings = read(file("doc/0001-a.md", more), new AdrFile("doc/img/board.png", new byte[] {1}));

        assertThat(readings.get(0).notes())
                .containsExactlyInAnyOrder(
                        AdrNote.of("image-kept", "img/board.png"),
                        AdrNote.of("image", "gone.png"),
                        AdrNote.of("image", "https://elsewhere.example/lanes.png"),
                        AdrNote.of("image", "data:image/svg+xml;base64,AAAA"));
    }

    private static AdrRecord record(AdrReading one) {
        return Objects.requireNonNull(one.record());
    }

    private static AdrFile nygard(String path, String status) {
        return file(
                path,
                "# " + path,
                "",
                "Date: 2020-01-01",
                "",
                "## Status",
                "",
                status,
                "",
                "## Context",
                "",
                "c",
                "",
                "## Decision",
                "",
                "d",
                "");
    }

    private static AdrFile madr(List<String> front, String... meta) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.add("status: accepted");
        lines.addAll(front);
        lines.addAll(List.of("---", "# Short names", ""));
        lines.addAll(Arrays.asList(meta));
        lines.addAll(List.of("", "## Context and Problem Statement", "", "c", "", "## Decision Outcome", "", "d"));
        return file("0001-a.md", lines.toArray(String[]::new));
    }
}
