package org.cordon.control;

import java.util.Optional;

/** Knows the place of some people more exactly than their unit does, such as a room; modules above may offer one. */
public interface Whereabouts {

    Optional<String> of(String number);
}
