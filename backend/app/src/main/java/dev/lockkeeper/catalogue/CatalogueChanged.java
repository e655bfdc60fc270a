package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Somebody added or changed a domain, a database or an environment. */
public record CatalogueChanged(MemberId actor, String action, String subject) implements Audited {}
