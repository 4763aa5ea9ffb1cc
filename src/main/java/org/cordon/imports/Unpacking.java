package org.cordon.imports;

import java.io.IOException;
import java.time.Duration;
import org.cordon.platform.turns.Busy;
import org.cordon.platform.turns.Turn;
import org.springframework.stereotype.Component;

/** The turn of one workbook at a time: each may fill much of the memory while it is unpacked. */
@Component
public class Unpacking {

    private final Turn turn =
            new Turn(Duration.ofSeconds(30), "import.file.busy", "Other workbooks are being read; send this one again");

    /**
     * Reads once nobody else does.
     *
     * @throws Busy {@code import.file.busy} if others keep it waiting for half a minute
     */
    public <T> T alone(Turn.Work<T, IOException> reading) throws IOException {
        return turn.take(reading);
    }
}
