package org.cordon.units;

import java.util.List;
import java.util.Locale;
import org.cordon.platform.forms.FormOptions;
import org.springframework.stereotype.Component;

/** Offers the hospitals of the district to forms. */
@Component
class HospitalOptions implements FormOptions {

    private final Units units;

    HospitalOptions(Units units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "hospitals";
    }

    @Override
    public List<Option> in(Locale language) {
        return units.findByKindOrderByCode(UnitKind.HOSPITAL).stream()
                .map(hospital -> new Option(hospital.code(), hospital.name(language)))
                .toList();
    }
}
