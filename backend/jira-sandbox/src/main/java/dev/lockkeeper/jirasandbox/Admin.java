package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.rest.Account;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.time.Duration;

/** What the people decide who administer this Jira. */
public final class Admin {

    private final Issues issues;
    private final Account account;
    private final Limits limits;

    Admin(Issues issues, Account account, Limits limits) {
        this.issues = issues;
        this.account = account;
        this.limits = limits;
    }

    public void deny(Permission permission) {
        account.deny(permission);
    }

    public void grant(Permission permission) {
        account.grant(permission);
    }

    /** Takes a permission away in one project. */
    public void deny(Permission permission, String project) {
        account.deny(permission, project);
    }

    public void grant(Permission permission, String project) {
        account.grant(permission, project);
    }

    /** Links to issues and from them to elsewhere are a feature of the site, whatever anybody's permissions. */
    public void switchIssueLinking(boolean on) {
        account.switchIssueLinking(on);
    }

    /** From now on the issue can be read and not written, as in an archived project. */
    public void freeze(String key) {
        account.freeze(issues.now().issue(key).id());
    }

    public void thaw(String key) {
        account.thaw(issues.now().issue(key).id());
    }

    /** For so long every call is one too many, as when an app's points of the hour are spent. */
    public void useUpQuota(Duration length) {
        limits.useUpQuota(length);
    }
}
