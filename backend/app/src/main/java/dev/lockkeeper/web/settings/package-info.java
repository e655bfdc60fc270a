/** The settings that belong to no other room: members, tokens, the trail, the self-test of isolation. */
@NullMarked
package dev.lockkeeper.web.settings;

import org.jspecify.annotations.NullMarked;
