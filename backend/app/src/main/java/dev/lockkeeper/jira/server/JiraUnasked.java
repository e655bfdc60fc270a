package dev.lockkeeper.jira.server;

import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** A call that was not even made. It says nothing of Jira's answer, and is made later. */
public abstract sealed class JiraUnasked extends RestClientException permits JiraBusy, JiraPaced, JiraRests {

    JiraUnasked(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
