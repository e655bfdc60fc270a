package dev.lockkeeper.jira.server;

/** At a site's own address nobody needs one. */
class NoPasses implements Passes {

    @Override
    public String site(JiraConnection connection) {
        throw new AssertionError("no gateway");
    }

    @Override
    public String token(JiraConnection connection) {
        throw new AssertionError("no gateway");
    }

    @Override
    public String tokenAfter(JiraConnection connection, String refused) {
        throw new AssertionError("no gateway");
    }
}
