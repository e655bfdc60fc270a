package dev.lockkeeper.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One page after the other as a browser shows it, light on a desk and dark on a phone; keeps what is wrong. Colours do not
 * depend on the width, nor places on the colours, so these two looks see what all four would.
 */
final class Look implements AutoCloseable {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private static final String SETTLED = """
            () => !document.querySelector('.htmx-request')
                && [...document.querySelectorAll('[hx-trigger=load]')].every(part => !part.querySelector(':scope > h2 > a'))""";

    /** What follows the size of its place is drawn anew a frame later. */
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *, header *')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 3).map(element => element.outerHTML.slice(0, 120))""";

    private static final String GRAVE = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                .map(({ id, nodes }) => `${id} at ${nodes[0].target} (${nodes.length})`)""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    /** Pictures and axe bring styles of their own, which the policy rightly refuses. */
    private boolean inspecting;

    private String where = "";

    Look(Browser browser, PackagedApplication application) {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL(application.address("")));
        page = context.newPage();
        page.onPageError(error -> note("error: " + error));
        page.onConsoleMessage(message -> {
            if (!inspecting && message.type().equals("error")) {
                note("console: " + message.text());
            }
        });
    }

    Look signIn(String email) {
        page.navigate("/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill("lockkeeper-demo");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    /** Reads addresses as the same person. */
    APIRequestContext reader() {
        return context.request();
    }

    @Override
    public void close() {
        context.close();
    }

    List<String> wrong() {
        return wrong;
    }

    void at(String address) {
        where = address;
        as(ColorScheme.LIGHT, DESK);
        var status = page.navigate(address).status();
        page.waitForFunction(SETTLED);
        if (status != 200) {
            note("status " + status);
        }
        page.evaluate(AxeBuilder.getAxeScript());
        inspect("light-desk");
        as(ColorScheme.DARK, PHONE);
        inspect("dark-phone");
    }

    private void as(ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        page.evaluate(DRAWN);
    }

    private void inspect(String look) {
        inspecting = true;
        strings(TOO_WIDE).forEach(element -> note(look + ": wider than the window: " + element));
        strings(GRAVE).forEach(violation -> note(look + ": axe: " + violation));
        picture(look);
        inspecting = false;
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String script) {
        return (List<String>) page.evaluate(script);
    }

    private void picture(String look) {
        var name = Sitemap.shape(where).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "every-page", name + "-" + look + ".png"))
                .setFullPage(true));
    }

    private void note(String what) {
        wrong.add(where + ": " + what);
    }
}
