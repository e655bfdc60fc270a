package dev.lockkeeper.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A person at a browser of their own. What the page complains about in the console fails the journey. */
final class Visitor implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Pictures and axe bring styles of their own, which the policy rightly refuses. */
    private boolean inspecting;

    Visitor(Browser browser, PackagedApplication application) {
        this(browser, application, new Browser.NewContextOptions());
    }

    Visitor(Browser browser, PackagedApplication application, Browser.NewContextOptions options) {
        context = browser.newContext(options.setBaseURL(application.address("")).setViewportSize(1280, 900));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (!inspecting && message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Visitor signIn(String email) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill("lockkeeper-demo");
        press("Sign in");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    Page page() {
        return page;
    }

    int open(String path) {
        var status = page.navigate(path).status();
        page.waitForLoadState();
        return status;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Sends a form, and waits for the page that answers it: others may look at once. */
    void send(String button) {
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest()
                        && answer.request().redirectedFrom() != null,
                () -> press(button));
        page.waitForLoadState();
    }

    Locator see(String text) {
        var found = page.getByText(text).first();
        found.waitFor();
        return found;
    }

    /** The page fetches its parts by itself; until then each is a heading with a link. Waits for the last of them. */
    void settled() {
        page.waitForFunction("""
                () => [...document.querySelectorAll('[hx-trigger=load]')]
                        .every(part => !part.querySelector(':scope > h2 > a'))
                    && !document.querySelector('.htmx-request')""");
    }

    /** Nothing that keeps people out, and a picture to look at. */
    void inspect(String name) {
        settled();
        inspecting = true;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        var grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> violation.getId() + " at "
                                + violation.getNodes().get(0).getTarget())
                        .toList();
        inspecting = false;
        assertThat(grave).as("what axe says of %s", name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
