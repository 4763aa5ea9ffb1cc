package org.cordon.cases;

/** Which edition of the protocol cases follow; the module that knows the editions says it. */
public interface EditionInForce {

    /** The word that the rule tables know it by, such as {@code 9}. */
    String current();
}
