package org.cordon.control.coercion;

/** How far a coercive change is; only the first of these can become another one. */
public enum CoercionState {
    /** Waits for the second person; nothing has changed for anybody. */
    PROPOSED,
    /** The second person approved it, and it is in force. */
    APPLIED,
    /** The second person refused it. */
    REFUSED,
    /** Nobody decided in time. */
    LAPSED,
    /** Taken back before anybody decided. */
    WITHDRAWN
}
