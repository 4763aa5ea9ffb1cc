package org.cordon.transfers;

/** Why somebody is driven; with the direction it decides the rules of the drive. */
public enum TransferReason {
    /** A positive case. */
    CASE("case"),
    /** Not a case, but with fever at the door: carried like one. */
    FEVER("fever"),
    /** A close contact. */
    CLOSE_CONTACT("closeContact"),
    /** Under control for another reason. */
    OTHER_RISK("otherRisk");

    private final String code;

    TransferReason(String code) {
        this.code = code;
    }

    /** The word in rule tables. */
    public String code() {
        return code;
    }
}
