package dev.lockkeeper.jira.server;

import org.springframework.web.client.RestClientException;

/** A Jira that failed again and again is left alone for a moment: it was not even asked. */
public class JiraRests extends RestClientException {

    JiraRests(Throwable cause) {
        super("it is left alone for a moment", cause);
    }
}
