/** The operations of the REST API, and the account that may call them. */
@NullMarked
package dev.lockkeeper.jirasandbox.rest;

import org.jspecify.annotations.NullMarked;
