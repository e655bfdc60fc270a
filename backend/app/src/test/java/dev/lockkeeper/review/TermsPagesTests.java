package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Strategy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TermsPagesTests extends ReviewTest {

    @Autowired
    Browser browser;

    @Autowired
    TermsUpkeep terms;

    RotationId rotation;

    @BeforeEach
    void a_rotation() {
        open(cast.harbor());
        rotation = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
    }

    @Test
    void everybody_reads_how_a_rotation_asks_and_admins_change_it() {
        assertThat(browser.get(harbor.vera(), address()))
                .hasStatusOk()
                .bodyText()
                .contains("How it asks", "Boris", "Cleo", "PostgreSQL", "Role, at least")
                .doesNotContain("type=\"submit\">Save");

        assertThat(filled(harbor.ana(), "weights.high", "9", "engines", "17", "remind.high", "4", "escalate.high", "8"))
                .hasStatus3xxRedirection();

        var kept = kept();
        assertThat(kept.weights()).isEqualTo(new Weights(1, 2, 9));
        assertThat(kept.eligibility()).isEqualTo(new Eligibility(Role.REVIEWER, Set.of(), Set.of(17)));
        assertThat(kept.limit(RiskTier.HIGH)).isEqualTo(new TimeLimit(4, 8));
        assertThat(kept.capacity().most()).isEqualTo(Map.of(harbor.boris().id(), 5));
        assertThat(browser.get(harbor.ana(), address())).bodyText().contains("value=\"9\"", "value=\"5\"");
        assertThat(browser.get(harbor.vera(), "rotations/" + rotation))
                .bodyText()
                .contains("/terms\"");
    }

    @Test
    void a_rotation_without_time_limits_says_so_and_offers_the_usual_ones() {
        var none = "none: nobody is reminded, and nobody else is asked.";
        assertThat(browser.get(harbor.vera(), "rotations/" + rotation))
                .bodyText()
                .contains(none);
        assertThat(browser.get(harbor.vera(), address()))
                .bodyText()
                .contains("An admin can set them.")
                .doesNotContain("These are the usual ones", "value=\"24\"");
        assertThat(browser.get(harbor.ana(), address()))
                .bodyText()
                .contains("These are the usual ones", "value=\"8\"", "value=\"16\"", "value=\"24\"");
        assertThat(kept().hasLimits()).isFalse();

        filled(harbor.ana(), "remind.low", "4", "escalate.low", "8");

        assertThat(browser.get(harbor.vera(), "rotations/" + rotation))
                .bodyText()
                .contains("by tier, in hours of work")
                .doesNotContain(none);
        assertThat(browser.get(harbor.ana(), address()))
                .bodyText()
                .doesNotContain("These are the usual ones", "value=\"24\"");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
        assertThat(filled(harbor.ana(), "weights.low", "0", "capacities[0].most", "4711", "opens", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "A weight is a whole number from 1 to 100.",
                        "A whole number from 1 to 1000",
                        "4711",
                        "A time of day is written like 09:00.");
        assertThat(filled(harbor.ana(), "remind.low", "8", "escalate.low", "8"))
                .hasStatus(422)
                .bodyText()
                .contains("A reminder comes before somebody else is asked");
        assertThat(filled(harbor.ana(), "opens", "17:00", "closes", "09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Work begins before it ends");
        assertThat(kept()).isEqualTo(Terms.USUAL);
    }

    @Test
    void nonsense_is_told_and_never_breaks_the_page() {
        assertThat(filled(
                        harbor.ana(),
                        "least",
                        "KING",
                        "unit",
                        "TONS",
                        "days",
                        "DOOMSDAY",
                        "engines",
                        "\u0000",
                        "weights.high",
                        "1".repeat(500),
                        "capacities[0].member",
                        "nobody",
                        "version",
                        "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of the list.", "Choose some of the list.");
        assertThat(browser.post(harbor.ana(), address()).exchange()).hasStatus(422);
        assertThat(filled(harbor.ana(), "version", "3", "opens", "17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten");
    }

    @Test
    void a_rotation_that_is_not_there_has_no_terms() {
        assertThat(browser.get(cast.quarry().ana(), address())).hasStatus(404);
        assertThat(filled(cast.quarry().ana())).hasStatus(404);
        assertThat(filled(harbor.boris())).hasStatus(403);
    }

    private String address() {
        return "rotations/" + rotation + "/terms";
    }

    private MvcTestResult filled(CurrentMember by, String... changes) {
        var values = new LinkedHashMap<>(Map.of(
                "least", "REVIEWER",
                "unit", "WEIGHT",
                "opens", "09:00",
                "closes", "17:00",
                "version", "0"));
        values.putAll(Map.of(
                "weights.low", "1",
                "weights.moderate", "2",
                "weights.high", "4",
                "days", "MONDAY",
                "capacities[0].member", harbor.boris().id().toString(),
                "capacities[0].most", "5"));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        MockMvcRequestBuilder form = browser.post(by, address());
        values.forEach(form::param);
        return form.exchange();
    }

    private Terms kept() {
        return Acting.as(harbor.vera(), () -> terms.of(rotation));
    }
}
