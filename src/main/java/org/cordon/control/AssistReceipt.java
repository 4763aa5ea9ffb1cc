package org.cordon.control;

import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;

/** The receipt of another district, without which nobody is closed here as moved out by an assist letter. */
@Service
public class AssistReceipt {

    /**
     * Lets the receipt pass; its number stays with the answers of the task.
     *
     * @throws Refused {@code receipt.missing} without a number
     */
    public void record(String number, String receiptNumber) {
        if (receiptNumber.isBlank()) {
            throw new Refused(
                    "receipt.missing",
                    "Enter the number of the receipt by which the other district answers for %s".formatted(number),
                    number);
        }
    }
}
