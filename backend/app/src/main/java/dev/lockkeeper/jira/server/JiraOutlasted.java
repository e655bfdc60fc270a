package dev.lockkeeper.jira.server;

import org.springframework.web.client.RestClientException;

/** Whoever asked did not wait any longer; that says nothing of Jira. */
final class JiraOutlasted extends RestClientException {

    JiraOutlasted(Throwable cut) {
        super("nobody waits for it any longer", cut);
    }
}
