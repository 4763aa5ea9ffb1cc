package org.cordon.residents;

/** Why a resident may be a known person although no document says so. */
public enum MatchReason {
    /** One name and one birth date. */
    NAME_AND_BIRTH_DATE,
    /** One name and one phone. */
    NAME_AND_PHONE
}
