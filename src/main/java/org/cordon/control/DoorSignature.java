package org.cordon.control;

import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** The town's signature for a person who has come home. */
@Service
public class DoorSignature {

    /**
     * Lets the signature pass.
     *
     * @throws Refused {@code signature.identityUnchecked} if the person at the door was not identified
     */
    public void sign(String number, boolean identityChecked) {
        if (!identityChecked) {
            throw new Refused(
                    "signature.identityUnchecked",
                    "%s can be signed for only when the identity has been checked at the door".formatted(number),
                    number);
        }
    }
}
