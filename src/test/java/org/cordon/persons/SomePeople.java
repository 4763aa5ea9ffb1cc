package org.cordon.persons;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid numbers that no other test uses. */
public final class SomePeople {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A resident of Jimo born in the seventies or eighties. */
    public String idNumber() {
        int next = NEXT.incrementAndGet();
        String birth = "%04d%02d%02d".formatted(1970 + next % 19, 1 + next / 19 % 12, 1 + next / 228 % 28);
        String number = "370222" + birth + "%03d".formatted(next / 6384 % 1000);
        return number + IdNumber.checkDigit(number);
    }

    public String phone() {
        return "1700%07d".formatted(NEXT.incrementAndGet());
    }

    public String word() {
        return UUID.randomUUID().toString();
    }
}
