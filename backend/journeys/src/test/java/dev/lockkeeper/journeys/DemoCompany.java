package dev.lockkeeper.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests that look around, or add something, a browser and one application with the demo company, started once for all
 * of them. It may speak to a Jira on this machine, and soon speaks to it again.
 */
class DemoCompany implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(DemoCompany.class);

    private static final Map<String, String> SETTINGS = Map.of(
            "LOCKKEEPER_DEMOJIRAPORT", "0",
            "LOCKKEEPER_JIRA_ALLOW_PRIVATE_ADDRESSES", "true",
            "LOCKKEEPER_JIRA_REST", "1s",
            "LOCKKEEPER_OUTBOX_LONGEST_PAUSE", "2s");

    /** Both, until the last test has run; without a browser no application is started. */
    private static final class Running implements AutoCloseable {

        final Playwright playwright = Browsers.playwright();
        final Path home;
        final Browser browser;
        final PackagedApplication application;

        Running() throws Exception {
            try {
                browser = Browsers.launch(playwright);
                home = Files.createTempDirectory("lockkeeper-look");
                application = PackagedApplication.start(home, SETTINGS);
            } catch (Exception broken) {
                playwright.close();
                throw broken;
            }
        }

        @Override
        public void close() throws Exception {
            playwright.close();
            application.close();
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Browser.class || type == PackagedApplication.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = running(context.getRoot().getStore(HERE));
        return parameter.getParameter().getType() == Browser.class ? running.browser : running.application;
    }

    private static Running running(ExtensionContext.Store store) {
        return store.computeIfAbsent(
                "running",
                key -> {
                    try {
                        return new Running();
                    } catch (RuntimeException told) {
                        throw told;
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                },
                Running.class);
    }
}
