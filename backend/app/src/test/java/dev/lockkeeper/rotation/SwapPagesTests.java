package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class SwapPagesTests extends RotationPagesTest {

    @Autowired
    Swapping swapping;

    @Test
    void a_swap_is_asked_for_looked_at_and_accepted() {
        var id = aRotation(harbor);
        assertThat(browser.get(harbor.boris(), "rotations/" + id + "/swaps/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Takes it over", "In exchange for", ">Olga<", ">Cleo, ");

        var asked = browser.post(harbor.boris(), "rotations/" + id + "/swaps")
                .param("gives", shiftOf(id).toString())
                .param("with", harbor.cleo().id().toString())
                .exchange();

        assertThat(asked).hasStatus3xxRedirection();
        var address = address(asked.getResponse().getHeader("Location"));
        assertThat(browser.get(harbor.boris(), address))
                .bodyText()
                .contains("Withdraw")
                .doesNotContain(">Accept<");
        assertThat(browser.get(harbor.cleo(), address))
                .bodyText()
                .contains("Boris asks Cleo", "With the swap", ">Accept<", ">Decline<");
        assertThat(browser.get(harbor.cleo(), "rotations/shifts")).bodyText().contains("Boris asks Cleo");
        assertThat(browser.post(harbor.boris(), address + "/acceptance")).hasStatus(409);
        assertThat(browser.post(harbor.cleo(), address + "/acceptance")).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.vera(), "rotations/" + id)).bodyText().contains("by swap", "accepted");
        for (var list : List.of("rotations/" + id + "/swaps", "rotations/" + id + "/swaps?standing=true")) {
            assertThat(browser.get(harbor.vera(), list))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Boris asks Cleo", "accepted");
        }
        assertThat(browser.get(harbor.cleo(), "rotations/swaps"))
                .hasStatusOk()
                .bodyText()
                .contains("Boris asks Cleo");
        assertThat(browser.get(harbor.olga(), "rotations/swaps")).bodyText().contains("None ahead.");
        assertThat(browser.get(cast.quarry().olga(), "rotations/" + id + "/swaps"))
                .hasStatus(404);
    }

    @Test
    void a_long_list_goes_on_on_the_next_page() {
        var id = aRotation(harbor);
        var shift = shiftOf(id);
        for (int n = 0; n <= SwapPages.PAGE; n++) {
            Acting.run(harbor.boris(), () -> {
                var never =
                        swapping.ask(harbor.boris(), id, shift, harbor.cleo().id(), null);
                swapping.withdraw(harbor.boris(), id, never);
            });
        }
        assertThat(browser.get(harbor.vera(), "rotations/" + id))
                .bodyText()
                .contains("None ahead.", "/rotations/" + id + "/swaps\"");

        var first = text(browser.get(harbor.vera(), "rotations/" + id + "/swaps"));
        var next = Pattern.compile("rel=\"next\" href=\"[^\"]*/(rotations/[^\"]+)\"")
                .matcher(first);
        assertThat(first.split("Boris asks Cleo", -1)).hasSize(SwapPages.PAGE + 1);
        assertThat(next.find()).isTrue();

        var second = text(browser.get(harbor.vera(), next.group(1).replace("&amp;", "&")));
        assertThat(second.split("Boris asks Cleo", -1)).hasSize(2);
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    private static String text(MockMvcRequestBuilder request) {
        var page = request.exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_choice_that_was_not_offered_is_refused_in_the_form() {
        var id = aRotation(harbor);
        assertThat(browser.post(harbor.boris(), "rotations/" + id + "/swaps"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of your shifts", "Choose who takes it");
        assertThat(browser.post(harbor.boris(), "rotations/" + id + "/swaps")
                        .param("gives", "soon")
                        .param("with", "x".repeat(100_000)))
                .hasStatus(422)
                .bodyText()
                .contains("That shift is not on the calendar");
    }

    @Test
    void who_may_not_review_swaps_nothing_and_unknown_swaps_are_nowhere() {
        var id = aRotation(harbor);
        assertThat(browser.get(harbor.ada(), "rotations/" + id + "/swaps/new")).hasStatus(403);
        assertThat(browser.get(harbor.boris(), "rotations/" + id + "/swaps/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    private Instant shiftOf(RotationId id) {
        var now = Instant.now();
        return Acting.as(harbor.vera(), () -> calendar.shifts(id, now, now.plus(Duration.ofDays(30)))).stream()
                .filter(shift -> harbor.boris().id().equals(shift.member())
                        && shift.from().isAfter(now.plusSeconds(60)))
                .map(Shift::from)
                .findFirst()
                .orElseThrow();
    }

    private static String address(String location) {
        var found =
                Pattern.compile("rotations/[0-9a-f-]{36}/swaps/[0-9a-f-]{36}").matcher(location);
        assertThat(found.find()).as(location).isTrue();
        return found.group();
    }
}
