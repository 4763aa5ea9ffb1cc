package org.cordon.persons;

/** What proves a person's identity. */
public enum DocumentType {
    /** Resident identity card, also the residence permit of Hong Kong, Macao and Taiwan people: 18 digits, GB 11643. */
    ID_CARD,
    /** Passport of any country. */
    PASSPORT,
    /** Mainland travel permit of Hong Kong and Macao people. */
    HK_MACAO_PERMIT,
    /** Mainland travel permit of Taiwan people. */
    TAIWAN_PERMIT,
    /** Permanent residence card of a foreigner. */
    FOREIGN_RESIDENCE,
    /** Birth certificate of a child who has no card yet. */
    BIRTH_CERTIFICATE,
    /** Any other paper; the note says which. */
    OTHER
}
