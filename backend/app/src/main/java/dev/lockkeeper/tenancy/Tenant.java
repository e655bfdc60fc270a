package dev.lockkeeper.tenancy;

/** One customer organisation; its slug is the first segment of its addresses. */
public record Tenant(TenantId id, String slug, String name, boolean demo) {}
