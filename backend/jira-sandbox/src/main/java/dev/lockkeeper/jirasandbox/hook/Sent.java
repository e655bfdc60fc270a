package dev.lockkeeper.jirasandbox.hook;

/**
 * A request that was sent to a receiver.
 *
 * @param identifier the same for every try; empty where a rule sent it
 * @param retry 0 for the first try
 * @param status what was answered; 0 where nothing was
 */
public record Sent(String url, String identifier, int retry, int status, String body) {}
