package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files that the product brings. */
class StartingSetTests {

    private final StartingSet set;

    StartingSetTests() throws IOException {
        set = new StartingSet();
    }

    @Test
    void there_is_one_of_each_kind_and_a_record_for_each_category() {
        assertThat(set.all()).extracting(ShippedTemplate::kind).contains(TemplateKind.values());
        assertThat(set.all())
                .filteredOn(template -> template.kind() == TemplateKind.RECORD)
                .extracting(ShippedTemplate::category)
                .containsExactlyInAnyOrder(DecisionCategory.values());
        assertThat(set.all())
                .filteredOn(template -> template.kind() == TemplateKind.AI_PROMPT)
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @TestFactory
    Stream<DynamicTest> each_asks_for_nothing_that_no_migration_knows() {
        return set.all().stream()
                .map(template -> DynamicTest.dynamicTest(template.key(), () -> {
                    var filled = FilledText.of(template.text(), TemplateVariable.examples());

                    assertThat(template.name()).isNotBlank();
                    assertThat(filled.unknown()).isEmpty();
                    assertThat(filled.text()).doesNotContain("{{");
                    assertThat(template.text()).hasSizeLessThan(Template.LONGEST);
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_record_fills_every_part_of_the_form() {
        return set.all().stream()
                .filter(template -> template.kind() == TemplateKind.RECORD)
                .map(template -> DynamicTest.dynamicTest(template.key(), () -> {
                    var form = RecordOutline.form(template.text(), template.category());

                    assertThat(form.category()).isEqualTo(template.category());
                    assertThat(Stream.of(
                                    form.title(),
                                    form.context(),
                                    form.options(),
                                    form.decision(),
                                    form.consequences(),
                                    form.critique()))
                            .noneMatch(String::isBlank)
                            .noneMatch(part -> part.contains("## "));
                }));
    }

    @Test
    void every_variable_is_asked_for_by_some_template() {
        var texts = set.all().stream().map(ShippedTemplate::text).reduce("", String::concat);

        assertThat(TemplateVariable.values())
                .allSatisfy(variable -> assertThat(texts).contains("{{" + variable.word() + "}}"));
    }
}
