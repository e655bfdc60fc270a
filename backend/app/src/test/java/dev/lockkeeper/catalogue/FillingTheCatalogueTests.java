package dev.lockkeeper.catalogue;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FillingTheCatalogueTests extends CatalogueTest {

    @Autowired
    Databases databases;

    @Autowired
    Domains domains;

    @Autowired
    Environments environments;

    @Test
    void a_domain_is_added_by_form() {
        assertThat(browser.post(harbor.ana(), "catalogue/domains")
                        .param("name", "payments")
                        .param("description", "Whatever bills")
                        .param("owners", harbor.ada().id().toString())
                        .param("version", "0"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + harbor.slug() + "/catalogue");

        assertThat(Acting.as(harbor.ana(), domains::list)).singleElement().satisfies(domain -> assertThat(
                        domain.owners())
                .containsExactly(harbor.ada().id()));
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed() {
        aDomain(surveying, harbor.ana(), "payments");

        assertThat(browser.post(harbor.ana(), "catalogue/domains")
                        .param("name", " ")
                        .param("description", "kept words")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name.", "kept words");
        assertThat(browser.post(harbor.ana(), "catalogue/domains")
                        .param("name", "payments")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Another domain has this name", "value=\"payments\"");
    }

    @Test
    void a_form_with_parts_left_out_is_refused_and_nothing_breaks() {
        for (var place : new String[] {"domains", "databases", "environments"}) {
            assertThat(browser.post(harbor.ana(), "catalogue/" + place)).hasStatus(422);
        }
        assertThat(browser.post(harbor.ana(), "catalogue/databases")
                        .param("name", "shop")
                        .param("majorVersion", "eighteen")
                        .param("domain", "no uuid"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a whole number.", "Choose one of the list.");
    }

    @Test
    void each_form_says_in_its_title_what_it_is_for() {
        for (var place : new String[] {"domains", "databases", "environments"}) {
            assertThat(browser.get(harbor.ana(), "catalogue/" + place + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .containsPattern("<title>(Add|Register) an? \\w+ · Lockkeeper</title>");
        }
    }

    @Test
    void engineers_cannot_post_it_either() {
        assertThat(browser.post(harbor.ada(), "catalogue/domains")
                        .param("name", "payments")
                        .param("version", "0"))
                .hasStatus(403);
    }

    @Test
    void a_database_is_registered_and_changed_by_form() {
        assertThat(browser.post(harbor.ana(), "catalogue/databases")
                        .param("name", "shop")
                        .param("majorVersion", "17")
                        .param("runnerSetsLockTimeout", "true")
                        .param("version", "0"))
                .hasStatus3xxRedirection();
        var shop = Acting.as(harbor.ana(), () -> databases.byName("shop")).orElseThrow();
        assertThat(shop.runnerSetsLockTimeout()).isTrue();

        var edit = "catalogue/databases/" + shop.id();
        assertThat(browser.get(harbor.ana(), edit + "/edit"))
                .bodyText()
                .contains("value=\"shop\"", "selected=\"selected\">PostgreSQL 17");
        assertThat(change(edit, "0")).hasStatus3xxRedirection();
        assertThat(change(edit, "0")).hasStatus(422).bodyText().contains("Somebody changed this");
        assertThat(Acting.as(harbor.ana(), () -> databases.get(shop.id())).majorVersion())
                .isEqualTo(18);
    }

    @Test
    void an_environment_is_added_and_changed_by_form() {
        assertThat(browser.post(harbor.ana(), "catalogue/environments")
                        .param("name", "production")
                        .param("position", "3")
                        .param("production", "true")
                        .param("version", "0"))
                .hasStatus3xxRedirection();
        var production =
                Acting.as(harbor.ana(), () -> environments.byName("production")).orElseThrow();
        assertThat(browser.get(harbor.ana(), "catalogue/environments/" + production.id() + "/edit"))
                .bodyText()
                .contains("value=\"production\"", "checked=\"checked\"");
        assertThat(browser.post(harbor.ana(), "catalogue/environments/" + production.id())
                        .param("name", "prod")
                        .param("position", "100")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("A position is a number from 1 to 99.");
    }
}
