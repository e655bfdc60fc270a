package dev.lockkeeper.decision.adr;

import static dev.lockkeeper.decision.adr.Trees.file;
import static dev.lockkeeper.decision.adr.Trees.keys;
import static dev.lockkeeper.decision.adr.Trees.nygard;
import static dev.lockkeeper.decision.adr.Trees.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingOddFilesTests {

    @Test
    void log4brains_names_files_by_day_and_packages_by_folder() {
        var readings = read(
                file(
                        "packages/billing/adr/20200102-use-numeric.md",
                        "# Use numeric for money",
                        "",
                        "- Status: superseded by [20210304-use-cents](20210304-use-cents.md)",
                        "- Date: 2020-01-02",
                        "- Deciders: Jane, Joe",
                        "- Tags: money, naming",
                        "",
                        "## Context and Problem Statement",
                        "",
                        "Sums.",
                        "",
                        "## Decision Outcome",
                        "",
                        "numeric."),
                file(
                        "packages/billing/adr/20210304-use-cents.md",
                        "# Use cents",
                        "",
                        "- Status: accepted",
                        "- Tags: money",
                        "",
                        "## Context and Problem Statement",
                        "",
                        "Sums.",
                        "",
                        "## Decision Outcome",
                        "",
                        "cents."));

        var first = Objects.requireNonNull(readings.get(0).record());
        assertThat(first.layout()).isEqualTo(AdrLayout.LOG4BRAINS);
        assertThat(first.names().domains()).containsExactly("billing");
        assertThat(first.names().tags()).containsExactly("money", "naming");
        assertThat(first.category()).isEqualTo(DecisionCategory.NAMING);
        assertThat(readings.get(0).successor()).endsWith("20210304-use-cents.md");
        assertThat(Objects.requireNonNull(readings.get(1).record()).date()).isEqualTo(LocalDate.of(2021, 3, 4));
    }

    @Test
    void a_ring_of_supersessions_is_opened_and_told() {
        var readings = read(
                nygard("0001-a.md", "Superseded by [2](0002-b.md)"),
                nygard("0002-b.md", "Superseded by [1](0001-a.md)"));

        assertThat(readings)
                .extracting(one -> Objects.requireNonNull(one.record()).status())
                .containsExactlyInAnyOrder(DecisionStatus.SUPERSEDED, DecisionStatus.DEPRECATED);
        assertThat(readings.stream().flatMap(one -> keys(one).stream())).contains("ring");
    }

    @Test
    void who_is_superseded_by_nothing_here_has_ended_all_the_same() {
        var one = read(nygard("0001-a.md", "Superseded by [9](0009-gone.md)")).get(0);

        assertThat(Objects.requireNonNull(one.record()).status()).isEqualTo(DecisionStatus.DEPRECATED);
        assertThat(keys(one)).contains("reference", "no-successor");
    }

    @Test
    void two_files_of_one_number_are_both_read_and_told() {
        var readings = read(nygard("0007-a.md", "Accepted"), nygard("0007-b.md", "Accepted"));

        assertThat(readings).allSatisfy(one -> {
            assertThat(one.record()).isNotNull();
            assertThat(keys(one)).containsExactly("twin");
        });
    }

    @Test
    void a_file_without_title_is_called_by_its_name() {
        var one = read(file(
                        "0003-names-are-short.md",
                        "## Status",
                        "",
                        "Accepted",
                        "",
                        "Date: 2020-01-01",
                        "",
                        "## Decision",
                        "",
                        "Short."))
                .get(0);

        assertThat(Objects.requireNonNull(one.record()).title()).isEqualTo("names are short");
        assertThat(keys(one)).contains("no-title");
    }

    @ParameterizedTest
    @CsvSource({
        "1. Record decisions, Record decisions",
        "ADR-0007: Use uuid, Use uuid",
        "ADR 7 Use uuid, Use uuid",
        "12 – Short names, Short names",
        "3 tables per schema, 3 tables per schema",
        "2-phase commit, 2-phase commit",
        "1.5 times the rows, 1.5 times the rows"
    })
    void a_number_before_a_title_is_no_part_of_it(String heading, String title) {
        assertThat(new AdrTitle(heading, "x.md").text()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-04|2021-03-04",
                "4.3.2021|2021-03-04",
                "4 March 2021|2021-03-04",
                "Mar 4, 2021|2021-03-04",
                "2021/3/4|2021-03-04"
            })
    void days_are_read_as_people_write_them(String written, LocalDate day) {
        assertThat(AdrDates.read(written)).contains(day);
    }

    @Test
    void a_day_that_is_none_or_to_come_is_told() {
        for (var day : List.of("soon", "2031-01-01", "0000-00-00", "99999999-99-99")) {
            var one = read(file(
                            "0001-a.md",
                            "# 1. A",
                            "",
                            "Date: " + day,
                            "",
                            "## Status",
                            "",
                            "Accepted",
                            "",
                            "## Decision",
                            "",
                            "d"))
                    .get(0);
            assertThat(Objects.requireNonNull(one.record()).date()).isNull();
            assertThat(keys(one)).containsExactly("date");
        }
    }

    @Test
    void what_is_no_text_or_no_record_is_told_and_not_read() {
        assertThat(keys(read(new AdrFile("0001-a.md", new byte[] {'#', ' ', 0, 1, 2}))
                        .get(0)))
                .containsExactly("no-text");
        assertThat(keys(read(file("0001-a.md", "# Shopping", "", "* milk")).get(0)))
                .containsExactly("no-layout");
        assertThat(keys(read(new AdrFile("0001-a.md", new byte[0])).get(0))).containsExactly("no-layout");
        assertThat(keys(read(file("docs/index.md", "# Index")).get(0))).containsExactly("beside");
    }

    @Test
    void texts_in_utf_16_are_read() {
        var text = "\ufeff# 1. Größe\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Decision\n\nß";
        var one = read(new AdrFile("0001-a.md", text.getBytes(StandardCharsets.UTF_16LE)))
                .get(0);

        assertThat(Objects.requireNonNull(one.record()).title()).isEqualTo("Größe");
        assertThat(keys(one)).containsExactly("charset");
    }

    @Test
    void front_matter_that_is_no_yaml_is_kept_in_the_text() {
        for (var yaml : List.of("status: [accepted", "a: &a [*a]", "- just\n- a list", "? {\n")) {
            var one = read(file(
                            "0001-a.md",
                            "---",
                            yaml,
                            "---",
                            "# A",
                            "",
                            "## Context and Problem Statement",
                            "",
                            "c",
                            "",
                            "## Decision Outcome",
                            "",
                            "d"))
                    .get(0);
            assertThat(Objects.requireNonNull(one.record()).texts().context())
                    .as(yaml)
                    .contains(yaml.strip());
            assertThat(keys(one)).contains("front-matter");
        }
    }

    @Test
    void a_title_that_is_too_long_is_kept_whole_in_the_context() {
        var title = "x".repeat(150) + "😀".repeat(60);
        var one = Objects.requireNonNull(
                read(file("0001-a.md", "# " + title, "", "## Status", "", "Accepted", "", "## Decision", "", "d"))
                        .get(0)
                        .record());

        assertThat(one.title()).hasSizeLessThanOrEqualTo(200).endsWith("…");
        assertThat(one.texts().context()).startsWith(title);
    }
}
