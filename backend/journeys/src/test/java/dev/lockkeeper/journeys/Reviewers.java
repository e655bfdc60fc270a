package dev.lockkeeper.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Those who are asked to review the migration at an address, in the order in which its page names them. */
record Reviewers(Browser browser, PackagedApplication application, String path) {

    /** Whoever was asked first: the rotation knows. */
    void oneAsksForChanges() {
        try (var reviewer = new Visitor(browser, application).signIn(asked(0))) {
            reviewer.open("/acme/work");
            reviewer.see("Add a fulfilment status to orders");
            reviewer.inspect("my-work-of-a-reviewer");
            reviewer.open(path + "/comments/new?script=01.sql&line=2");
            reviewer.page().getByLabel("Comment").fill("Please build it concurrently, in a script of its own.");
            reviewer.press("Comment");
            reviewer.open(path);
            reviewer.settled();
            reviewer.page().getByLabel("Summary").fill("Drop the column in a later migration.");
            reviewer.press("Request changes");
            reviewer.see("Please build it concurrently");
        }
    }

    void twoApprove() {
        for (int turn = 0; turn < 2; turn++) {
            approves(turn, 2);
        }
    }

    /** As many as it takes. */
    void approveTheFirstRevision() {
        for (int turn = 0; !isApproved(); turn++) {
            approves(turn, 1);
        }
    }

    private void approves(int turn, int revision) {
        try (var reviewer = new Visitor(browser, application).signIn(asked(turn))) {
            reviewer.open(path);
            reviewer.settled();
            reviewer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve revision " + revision))
                    .click();
            reviewer.page().waitForLoadState();
        }
    }

    private boolean isApproved() {
        try (var olga = new Visitor(browser, application).signIn("olga@acme.example")) {
            olga.open(path);
            return olga.page().locator(".head").innerText().contains("Approved");
        }
    }

    /** The address of the n-th reviewer who is asked now, as the page names them. */
    private String asked(int turn) {
        try (var olga = new Visitor(browser, application).signIn("olga@acme.example")) {
            olga.open(path);
            olga.settled();
            olga.page().locator("#reviews .asked__who strong").first().waitFor();
            var name =
                    olga.page().locator("#reviews .asked__who strong").nth(turn).innerText();
            return name.toLowerCase().split(" ")[0] + "@acme.example";
        }
    }
}
