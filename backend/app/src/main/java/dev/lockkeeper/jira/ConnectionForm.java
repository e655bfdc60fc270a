package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.SignIn;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection as typed. The token goes in and never comes out again: the form is shown without it. */
record ConnectionForm(
        @NotBlank(message = "{jira.form.name.missing}") @Size(max = 100, message = "{jira.form.name.missing}")
        String name,

        @NotNull JiraKind kind,

        @NotNull SignIn signIn,

        @NotBlank(message = "{jira.form.baseUrl.wrong}") @Size(max = 500, message = "{jira.form.baseUrl.wrong}")
        String baseUrl,

        @Email(message = "{jira.form.accountEmail.wrong}") @Size(max = 254, message = "{jira.form.accountEmail.wrong}")
        String accountEmail,

        @Size(max = 255, message = "{jira.form.clientId.long}")
        String clientId,

        @Size(max = 2000, message = "{jira.form.apiToken.long}")
        String apiToken,

        @Size(max = 2000, message = "{jira.form.projects.long}")
        String projects,

        @Nullable Integer version) {

    ConnectionForm {
        name = orEmpty(name);
        kind = kind == null ? JiraKind.CLOUD : kind;
        signIn = signIn == null ? SignIn.SITE : signIn;
        clientId = orEmpty(clientId);
        baseUrl = orEmpty(baseUrl);
        accountEmail = orEmpty(accountEmail);
        apiToken = orEmpty(apiToken);
        projects = orEmpty(projects);
    }

    static ConnectionForm blank() {
        return new ConnectionForm("", JiraKind.CLOUD, SignIn.SITE, "", "", "", "", "", null);
    }

    static ConnectionForm of(JiraConnection connection) {
        return new ConnectionForm(
                connection.name(),
                connection.kind(),
                connection.signIn(),
                connection.baseUrl().toString(),
                connection.accountEmail(),
                connection.clientId(),
                "",
                connection.takesAll() ? "" : String.join(", ", connection.projects()),
                connection.version());
    }

    /** A new connection's form carries none. */
    int seen() {
        return version == null ? 0 : version;
    }

    ConnectionDetails details() {
        return new ConnectionDetails(name, kind, signIn, baseUrl, accountEmail, clientId, apiToken, keys());
    }

    private List<String> keys() {
        return Arrays.stream(projects.toUpperCase(Locale.ROOT).split("[,\\s]+"))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Without the token: forms end up in logs. */
    @Override
    public String toString() {
        return "ConnectionForm[name=%s, baseUrl=%s, projects=%s]".formatted(name, baseUrl, projects);
    }
}
