package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.EMAIL;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is done about a connection, by a form and without. */
abstract class ConnectionTest extends JiraTest {

    static final String PAGE = "settings/jira";

    @Autowired
    Browser browser;

    @Autowired
    ConnectionCheck check;

    ConnectionCheck.Report run(UUID id) {
        return Acting.as(harbor.crew.ana(), () -> check.run(harbor.crew.ana(), id));
    }

    void change(UUID id, int version, ConnectionDetails details) {
        Acting.run(harbor.crew.ana(), () -> harbor.connections.change(harbor.crew.ana(), id, version, details));
    }

    MvcTestResult form(String name, String baseUrl, String projects, String token) {
        return form(PAGE, name, baseUrl, projects, token);
    }

    MvcTestResult form(String page, String name, String baseUrl, String projects, String token) {
        return browser.post(harbor.crew.ana(), page)
                .param("name", name)
                .param("baseUrl", baseUrl)
                .param("accountEmail", EMAIL)
                .param("apiToken", token)
                .param("projects", projects)
                .exchange();
    }
}
