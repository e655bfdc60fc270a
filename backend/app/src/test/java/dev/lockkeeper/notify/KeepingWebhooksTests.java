package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class KeepingWebhooksTests extends WebhookStage {

    @Test
    void the_operators_own_network_is_called_only_where_they_allow_it() {
        var closed = caller(false);

        assertThatThrownBy(() -> closed.check(receiver.address())).hasMessage("notify.address.not-https");
        assertThatThrownBy(() -> closed.check(URI.create("https://localhost/hook")))
                .hasMessage("notify.address.private");
        var made = make(Webhook.Format.JSON, APPROVALS);
        fixtures.withoutWorkers(() -> {
            approve(harbor.boris(), migration(harbor.ada()));
            asWorker(() -> assertThatThrownBy(() -> new WebhookChore(outcomes, closed)
                            .run(page().get(0).id().toString()))
                    .isInstanceOf(WebhookChore.NotTaken.class));
            assertThat(page().get(0).answer()).contains("must begin with https");
            assertThat(webhook(made.id()).failures()).isEqualTo(1);
        });
    }

    @Test
    void the_secret_is_shown_once_and_kept_sealed() {
        var answer = browser.post(harbor.ana(), "settings/webhooks")
                .param("name", "chat")
                .param("address", receiver.address().toString())
                .param("format", "SLACK")
                .param("events", "REVIEW_APPROVED", "GATE_CHANGED")
                .param("active", "true")
                .exchange();
        assertThat(answer).hasStatusOk().bodyText().containsPattern("whs_[A-Za-z0-9_-]{43}");

        for (var address : List.of("settings/webhooks", "settings/webhooks/deliveries", "settings/audit")) {
            assertThat(browser.get(harbor.ana(), address))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("whs_");
        }
        var made = here(() -> rows.list()).get(0);
        assertThat(new String(made.secret(), StandardCharsets.ISO_8859_1)).doesNotContain("whs_");
        assertThat(secrets.open(made.secret(), harbor.tenant().id().value(), made.id()))
                .startsWith("whs_");
        assertThat(new Webhooks.Made(made.id(), "whs_x")).asString().doesNotContain("whs_");
    }

    @Test
    void what_is_typed_wrong_stays_in_the_form() {
        assertThat(browser.post(harbor.ana(), "settings/webhooks")
                        .param("name", "")
                        .param("address", "ftp://x"))
                .hasStatus(422)
                .bodyText()
                .contains("ftp://x", "Write an address", "Choose at least one", "Choose one of the two");
        make(Webhook.Format.JSON, APPROVALS);
        assertThat(form("settings/webhooks", harbor.ana()).param("name", "chat"))
                .hasStatus(422)
                .bodyText()
                .contains("Another webhook has this name.");
        var id = here(() -> rows.list()).get(0).id();
        assertThat(form("settings/webhooks/" + id, harbor.ana())
                        .param("name", "renamed")
                        .param("version", "0"))
                .hasStatus3xxRedirection();
        assertThat(form("settings/webhooks/" + id, harbor.ana())
                        .param("name", "late")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten", "late");
    }

    @Test
    void only_admins_come_near_and_only_to_their_own() {
        var made = make(Webhook.Format.JSON, APPROVALS);
        var quarry = cast.quarry();

        for (var person : List.of(harbor.vera(), harbor.ada(), harbor.boris())) {
            assertThat(browser.get(person, "settings/webhooks")).hasStatus(403);
            assertThat(browser.get(person, "settings/webhooks/deliveries")).hasStatus(403);
            assertThat(form("settings/webhooks", person).param("name", "mine")).hasStatus(403);
            assertThatThrownBy(() -> Acting.run(person, () -> webhooks.ping(person, made.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(browser.get(quarry.ana(), "settings/webhooks/" + made.id() + "/edit"))
                .hasStatus(404);
        assertThat(browser.post(quarry.ana(), "settings/webhooks/" + made.id() + "/ping"))
                .hasStatus(404);
        assertThat(browser.post(quarry.ana(), "settings/webhooks/" + made.id() + "/removal"))
                .hasStatus(404);
        assertThat(webhook(made.id()).isActive()).isTrue();
    }
}
