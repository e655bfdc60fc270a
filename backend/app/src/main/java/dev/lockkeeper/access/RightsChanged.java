package dev.lockkeeper.access;

/**
 * A member may do something else from now on, or nothing any more.
 *
 * @param change in words of the trail
 */
public record RightsChanged(MemberId actor, MemberId member, String change) {}
