package org.cordon.platform.security.secondfactor;

/** Who signs in with a second factor. */
public enum SecondFactorMode {
    /** Everybody but the roles that are excepted. */
    REQUIRED,
    /** Whoever enrolled one. */
    OPTIONAL,
    /** Nobody: for demo and training, whose passwords are published anyway. */
    OFF
}
