package org.cordon.imports.reading;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through a part of a workbook for cells that would fill the memory: far to the right, or without an end. */
final class SheetMeasure {

    private static final String CELL = "c";
    private static final String SHARED_WORD = "si";
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[0-9]{1,7}");

    /** Far above the 32,767 characters that spreadsheets allow. */
    private static final long LONGEST_CELL = 1L << 18;

    private final boolean sheet;
    private boolean inCell;
    private long said;

    /** @param sheet whether the part was measured as a sheet, which is read row by row: it can hold no shared words then */
    SheetMeasure(boolean sheet) {
        this.sheet = sheet;
    }

    void refuseHuge(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName(), xml.getAttributeValue(null, "r"));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(xml.getTextLength());
                case XMLStreamConstants.END_ELEMENT ->
                    inCell = inCell && !xml.getLocalName().equals(CELL);
                default -> {}
            }
        }
    }

    private void begin(String element, @Nullable String place) {
        if (sheet && element.equals(SHARED_WORD)) {
            throw broken();
        }
        if (element.equals(CELL)) {
            inCell = true;
            said = 0;
            if (place != null && !PLACE.matcher(place).matches()) {
                throw broken();
            }
        }
    }

    private void say(int characters) {
        said += inCell ? characters : 0;
        if (said > LONGEST_CELL) {
            throw MeasuredPart.tooLarge(LONGEST_CELL);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static FileRefused broken() {
        return FileRefused.whole("import.file.workbookBroken", "The workbook is damaged or was cut off");
    }
}
