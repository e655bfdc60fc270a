package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Every component on a page with sample data, kept in {@code target/specimen} to be looked at, light and dark. */
@SpringJUnitWebConfig(Pages.class)
class SpecimenTests {

    record Row(String title, String also, String state, String tier, String gate, String author, String rows) {}

    record Choice(String value, String text) {}

    record Form(String title, String database, String sql, boolean urgent) {}

    record Place(String slug, String name, boolean demo) {}

    @Autowired
    ThymeleafViewResolver views;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "specimen/migration",
                "specimen/lists",
                "access/sign-in",
                "access/tenants",
                "error/403",
                "error/404",
                "error/413",
                "error/500",
                "error/refused"
            })
    void a_page_is_sound_to_one_who_hears_it(String view) throws Exception {
        var page = Pages.render(views, view, sample(view));
        keep(view, page);

        assertThat(all(page, "<h1")).hasSize(1);
        assertThat(all(page, "<main id=\"main\"")).hasSize(1);
        assertThat(all(page, "(?<=\\sid=\")[^\"]+")).doesNotHaveDuplicates();
        assertThat(all(page, "(?<=aria-describedby=\")[^\" ]+"))
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(all(page, "<(?:input|select|textarea)(?![^>]*hidden)[^>]*id=\"([^\"]+)"))
                .allSatisfy(control -> assertThat(page).containsAnyOf(labels(control)));
        assertThat(page).doesNotContain("??");
    }

    private static String[] labels(String control) {
        var id = control.replaceAll(".*id=\"", "");
        return new String[] {"for=\"" + id + "\"", "<label class=\"form-check\">"};
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static void keep(String view, String page) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "specimen"));
        var name = view.replace('/', '-');
        Files.writeString(folder.resolve(name + ".html"), page);
        var dark = page.replace("<html", "<html data-theme=\"dark\" data-bs-theme=\"dark\"")
                .replaceAll("<script[^>]*theme\\.js\"></script>", "");
        Files.writeString(folder.resolve(name + "-dark.html"), dark);
    }

    private static Map<String, Object> sample(String view) {
        var model = new HashMap<String, Object>();
        var form = new Form("Track how far an order has come", "billing", "ALTER TABLE orders\n    ADD COLUMN", false);
        var binding = new BeanPropertyBindingResult(form, "form");
        binding.rejectValue("sql", "broken", "Line 2, column 15: a column needs a name and a type.");
        model.put("form", form);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        model.put("databases", List.of(new Choice("orders", "orders-db"), new Choice("billing", "billing-db")));
        model.put("instant", Instant.parse("2026-11-03T15:42:07Z"));
        model.put("tiers", List.of("LOW", "MODERATE", "HIGH"));
        model.put("verdicts", List.of("OPEN", "WAITING", "BLOCKED"));
        model.put(
                "states",
                List.of(
                        List.of("DRAFT", "IN_REVIEW", "APPROVED", "SCHEDULED", "EXECUTING", "DONE"),
                        List.of("REJECTED", "WITHDRAWN", "FAILED", "ROLLED_BACK", "LATE")));
        model.put("rows", rows());
        model.put("tenants", List.of(new Place("acme", "Acme Trading", true), new Place("globex", "Globex", false)));
        model.put("sentence", "You wrote this change. Someone else has to approve it.");
        model.put("reference", "4f2a91c0");
        model.put("back", "/acme/migrations/42");
        model.put("section", "migrations");
        if (view.equals("specimen/lists")) {
            model.put("flash", "common.save");
        }
        if (!view.equals("access/sign-in")) {
            model.put("me", Pages.ADA);
        } else {
            model.put("refusal", "sign-in.wrong");
            model.put("email", "ada@acme.example");
        }
        return model;
    }

    private static List<Row> rows() {
        return List.of(
                new Row(
                        "Track how far an order has come",
                        "M-42 · orders-db · waits on Ada",
                        "IN_REVIEW",
                        "HIGH",
                        "BLOCKED",
                        "Ada Lindqvist",
                        "12,400,000"),
                new Row(
                        "Add paid_at to invoices",
                        "M-41 · billing-db · waits on Boris, Cleo",
                        "IN_REVIEW",
                        "MODERATE",
                        "WAITING",
                        "Eli’s agent",
                        "1,204,551"),
                new Row(
                        "Let a customer have several addresses, and move the old one over",
                        "M-40 · orders-db · Thursday 22:00",
                        "SCHEDULED",
                        "MODERATE",
                        "OPEN",
                        "Eli Marchetti",
                        "380,112"),
                new Row(
                        "Index shipments by carrier",
                        "M-39 · shipping-db",
                        "DONE",
                        "LOW",
                        "OPEN",
                        "Ada Lindqvist",
                        "88,010"),
                new Row(
                        "Split payments by month",
                        "M-38 · billing-db",
                        "ROLLED_BACK",
                        "HIGH",
                        "BLOCKED",
                        "Ada’s agent",
                        "45,020,778"),
                new Row(
                        "Drop a view that nobody reads",
                        "M-37 · billing-db",
                        "WITHDRAWN",
                        "LOW",
                        "WAITING",
                        "Vera Ochoa",
                        "–"));
    }
}
